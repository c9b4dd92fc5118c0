#!/bin/sh
# One backup, also while the server runs:   deploy/backup.sh FOLDER [KEEP] [MEDIA_DIR]
#
# 1. the database to FOLDER/countersign-{time}.db, whole and checked
# 2. pictures that FOLDER/media lacks (a picture is never changed, so those that are there are right)
# 3. every signature in the running database is recomputed
# 4. only if all that went well: all but the newest KEEP copies of the database are deleted
#
# Copy FOLDER to another machine; a backup on the same disk is lost with it.
set -eu
umask 077

folder=${1:?usage: backup.sh FOLDER [KEEP] [MEDIA_DIR]}
keep=${2:-14}
media=${3:-}

case $keep in
'' | 0 | *[!0-9]*)
  echo "backup.sh: KEEP must be a number of copies, not \"$keep\"" >&2
  exit 1
  ;;
esac
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
[ -z "$media" ] || media=$(cd "$media" && pwd)
cd "$(dirname "$0")/.."

stamp=$(date -u +%Y-%m-%dT%H%M%SZ)
copy=$folder/countersign-$stamp.db
npm run --silent countersign -- backup "$copy"
# SQLite leaves these when a copy is checked; the copy is whole without them.
rm -f "$copy-shm"
[ -s "$copy-wal" ] || rm -f "$copy-wal"

# After the database: a picture is on disk before its row, so none that a row names is missed.
if [ -n "$media" ]; then
  mkdir -p "$folder/media"
  for picture in "$media"/*; do
    name=${picture##*/}
    [ -f "$picture" ] && [ ! -e "$folder/media/$name" ] || continue
    cp -p "$picture" "$folder/media/.$name.part"
    mv "$folder/media/.$name.part" "$folder/media/$name"
  done
fi

npm run --silent countersign -- verify

# Names sort by time, and hold no blanks.
ls -1 "$folder" | grep '^countersign-.*Z\.db$' | sort -r | tail -n "+$((keep + 1))" |
  while read -r old; do rm -f "$folder/$old"; done
