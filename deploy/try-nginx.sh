#!/bin/sh
# Runs deploy/nginx.conf, with other ports and a self-signed certificate, in front of a real Countersign
# on an empty database, and checks what the sample promises. Touches nothing outside a new folder in
# TMPDIR. Needs nginx, openssl, curl and a build (npm run build).
#
#   deploy/try-nginx.sh [FIRST_PORT]      uses three ports, from 3160 if none is named
set -eu
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH:/usr/sbin"

first=${1:-3160}
app=$first plain=$((first + 1)) tls=$((first + 2))
site=https://localhost:$tls
work=$(mktemp -d)
failed=0 passed=0 server='' front='' echo=''

end() {
  for pid in $front $server $echo; do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$work"
}
trap end EXIT

# check WHAT FOUND WANTED: passes if FOUND holds the pattern WANTED
check() {
  if printf '%s' "$2" | grep -qiE -- "$3"; then
    passed=$((passed + 1))
    echo "ok    $1"
  else
    failed=$((failed + 1))
    echo "FAIL  $1: wanted $3, found: $(printf '%s' "$2" | head -c 300)"
  fi
}
get() { curl -sk --max-time 20 "$@"; }
head_of() { get -o /dev/null -D - "$@" | tr -d '\r'; }
status() { get -o /dev/null -w '%{http_code}' "$@"; }

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
  -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null

# The sample itself, moved to this machine: ports, names, files, and where the cache was hit.
configure() {
  sed -e "s/127.0.0.1:3000/127.0.0.1:$app/; s/listen 80;/listen 127.0.0.1:$plain;/; /listen \[::\]/d" \
    -e "s/listen 443 ssl/listen 127.0.0.1:$tls ssl/; s/news\.example/localhost/" \
    -e "s|https://\$server_name|https://\$server_name:$tls|" \
    -e "s|/etc/letsencrypt/live/.*/fullchain.pem|$work/cert.pem|; s|/etc/letsencrypt/live/.*/privkey.pem|$work/key.pem|" \
    -e "s|/var/cache/nginx/countersign|$work/cache|" \
    -e 's/proxy_cache_revalidate on;/&\n  add_header X-Edge $upstream_cache_status always;/' \
    "$@" deploy/nginx.conf >"$work/site.conf"
  cat >"$work/nginx.conf" <<CONF
daemon off;
user $(id -un) $(id -gn);
pid $work/nginx.pid;
error_log $work/error.log;
events {}
http {
  access_log $work/access.log;
  client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3;
  uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
  include $work/site.conf;
}
CONF
}
start_nginx() {
  nginx -t -q -c "$work/nginx.conf" 2>&1 | grep -v 'makes sense only' || true
  nginx -c "$work/nginx.conf" 2>>"$work/error.log" &
  front=$!
  until get -o /dev/null "$site/"; do sleep 0.1; done
}
stop_nginx() {
  kill "$front"
  wait "$front" || true
  front=''
}
start_server() {
  AUTH_SECRET=$(openssl rand -base64 33) BASE_URL=$site TRUSTED_PROXIES=127.0.0.1 PORT=$app \
    HOST=127.0.0.1 DATABASE_URL=file:$work/data/try.db MEDIA_DIR=$work/data/media NODE_ENV=production \
    node server.ts >"$work/server.log" 2>&1 &
  server=$!
  until get -o /dev/null -f "http://127.0.0.1:$app/api/readyz"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/server.log"; exit 1; }
    sleep 0.2
  done
}

configure
start_nginx
check '502 while Countersign is stopped' "$(status "$site/")" '^502$'
check '502 says when to come back, and is not kept' "$(head_of "$site/" | tr '\n' ' ')" 'no-store.*retry-after: 10'

start_server
check 'http leads to https' "$(head_of "http://localhost:$plain/x?y=1")" "location: https://localhost:$tls/x\?y=1"
check 'https answers' "$(status "$site/")" '^200$'
check 'HSTS, because BASE_URL is https' "$(head_of "$site/")" 'strict-transport-security: max-age=31536000'
check 'no header is doubled' "$(head_of "$site/" | grep -ci '^x-content-type-options')" '^1$'

page=$(head_of --compressed "$site/")
check 'a page says: ask me each time' "$page" 'cache-control: public, max-age=0, must-revalidate'
check 'a page comes compressed by Countersign' "$page" 'content-encoding: (br|gzip)'
check 'a page is not kept at the edge' "$(head_of --compressed "$site/" | grep -ci '^x-edge' || true)" '^0$'
check 'a page is answered from memory' "$(head_of --compressed "$site/")" 'x-cache: hit'
tag=$(printf '%s\n' "$page" | sed -n 's/^etag: //Ip')
check 'its ETag is answered 304' "$(status --compressed -H "If-None-Match: $tag" "$site/")" '^304$'

file=$(get "$site/" | grep -oE '/_next/static/[^"]+\.css' | head -1)
get -o /dev/null --compressed "$site$file"
static=$(head_of --compressed "$site$file")
check 'a file named by its content is kept' "$static" 'cache-control: public, max-age=31536000, immutable'
check 'and answered at the edge' "$static" 'x-edge: hit'
check 'compressed' "$static" 'content-encoding: gzip'

check 'the desk leads to sign-in' "$(head_of "$site/desk" | tr '\n' ' ')" '^HTTP/2 30[0-9].*location: [^ ]*/(signin|setup)'
check 'the desk is nobody'\''s to keep' "$(head_of "$site/signin")" 'cache-control: private, no-store'
check 'cookies are bound to host and https' "$(head_of "$site/api/auth/csrf")" 'set-cookie: __Host-countersign.*secure'
check 'a post from another site is refused' "$(status -X POST -H 'Origin: https://elsewhere.example' -d x=1 "$site/signin")" '^403$'
check 'a post from here is not' "$(status -X POST -H "Origin: $site" -d x=1 "$site/signin")" '^[23]..$|^40[045]$'

head -c 1048000 /dev/zero >"$work/under"
head -c 1049000 /dev/zero >"$work/over"
head -c 3145000 /dev/zero >"$work/under3"
head -c 3146000 /dev/zero >"$work/over3"
post() { status -X POST -H "Origin: $site" -H 'Content-Type: application/octet-stream' --data-binary "@$1" "$2"; }
check 'just under 1 MB passes to Countersign' "$(post "$work/under" "$site/desk/stories")" '^[^4]|^40[0-9]|^415'
check 'over 1 MB is refused' "$(post "$work/over" "$site/desk/stories")" '^413$'
check 'an import may bring 3 MB' "$(post "$work/under3" "$site/desk/stories/import")" '^[^4]|^40[0-9]|^415'
check 'and no more' "$(post "$work/over3" "$site/desk/stories/import")" '^413$'
check 'a chunked body arrives with its length' "$(status -X POST -H "Origin: $site" -H 'Transfer-Encoding: chunked' -d x=1 "$site/signin")" '^[23]..$|^40[045]$'

get -o /dev/null "$site/reset/a-secret-token"
check 'tokens stay out of the log' "$(grep -c a-secret-token "$work/access.log" || true)" '^0$'

stop_nginx
configure -e 's/#peak //'
start_nginx
get -o /dev/null --compressed "$site/"
check 'peak: a page is kept for a second' "$(head_of --compressed "$site/")" 'x-edge: hit'
sleep 1.5
get -o /dev/null --compressed "$site/"
sleep 0.3
check 'peak: then asked again by its ETag' "$(head_of --compressed "$site/")" 'x-edge: (hit|revalidated|updating)'
check 'peak: and answered 304 by Countersign' "$(grep -c '"status":304' "$work/server.log" || true)" '^[1-9]'
check 'peak: the desk is still nobody'\''s to keep' "$(head_of "$site/signin" | tr '\n' ' ')" 'no-store'

# What reaches the server, shown by one that answers with the headers it got.
kill "$server"
wait "$server" && stopped=0 || stopped=$?
server=''
check 'Countersign stops cleanly under the proxy' "$stopped" '^0$'
node -e 'require("node:http").createServer((q, s) => s.end(JSON.stringify(q.headers))).listen(+process.argv[1], "127.0.0.1")' "$app" &
echo=$!
until get -o /dev/null "http://127.0.0.1:$app/"; do sleep 0.1; done
seen=$(get -H 'X-Forwarded-For: 203.0.113.9' -H 'Forwarded: for=203.0.113.9' "$site/desk")
check 'X-Forwarded-For is replaced' "$seen" '"x-forwarded-for":"127.0.0.1"'
check 'nothing of the forged address is left' "$(printf '%s' "$seen" | grep -c 203.0.113.9 || true)" '^0$'

stop_nginx
configure -e '/listen .*ssl http2;/a set_real_ip_from 127.0.0.1; real_ip_header X-Forwarded-For; real_ip_recursive on;'
start_nginx
seen=$(get -H 'X-Forwarded-For: 198.51.100.7, 203.0.113.9' "$site/desk")
check 'behind a CDN (cdn.md): the last hop it saw, and that one only' "$seen" '"x-forwarded-for":"203.0.113.9"'

echo "$passed passed, $failed failed ($(nginx -v 2>&1))"
[ "$failed" -eq 0 ]
