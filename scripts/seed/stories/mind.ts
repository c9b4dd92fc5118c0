import { doc, h2, list, p, quote, table, type Scene } from '../scene.ts';

const opening = [
  p(
    'For eleven months Della Marrin was a number on a list, and she knew which: 412. Nobody had told her. She had worked it out from the gaps between the letters.',
  ),
  p(
    'The talking-therapy service in Brackwater does not send those letters any more. It telephones. Once a month somebody rings each person who is waiting, asks four questions, and writes the answers down. The calls take about six minutes. There are 390 of them.',
  ),
];

const middle = [
  h2('Four questions'),
  list(
    'Are you safe?',
    'Has anything changed?',
    'Do you still want to be on the list?',
    'Is this still the best number?',
  ),
  p(
    'The fourth is the one that surprised everybody, says Joan Tully, who runs the service. One in nine of the numbers was wrong. “We had been offering appointments to people who never heard the offer,” she says, “and then we took them off the list for not coming.”',
  ),
];

const figures = table(
  ['', 'Before the calls', 'After a year'],
  ['People waiting', '512', '390'],
  ['Median wait, weeks', '41', '33'],
  ['First appointments missed', '1 in 5', '1 in 14'],
);

const ending = [
  p(
    'Tully is careful about the table. A new counsellor was appointed in the same year, and a neighbouring district took over two villages. The drop in missed appointments she will claim. The shorter wait she shares.',
  ),
  quote('It was not help, exactly. It was somebody knowing that I was still there.', 'Della Marrin'),
  h2('What it does not do'),
  p(
    'A call is not treatment, and the script says so in its second line. About one call in forty ends with somebody being seen the same week. The callers are trained by the service and are not clinicians; a clinician sits in the room while they ring.',
  ),
  p(
    'The service has put its [script and training notes](https://example.org/brackwater/calls) where other districts can copy them. Three have asked. Marrin’s turn came in August. She had changed her number in May.',
  ),
];

export const ringingBack: Scene = {
  headline: 'The waiting list that rings you back',
  standfirst:
    'A therapy service could not make the queue short. It decided that at least nobody in it should be forgotten, and picked up the telephone.',
  slug: 'waiting-list-rings-back',
  section: 'mind',
  writer: 'writer2',
  bylines: ['jonas'],
  topics: ['Talking therapy', 'Waiting lists', 'Treatment'],
  image: {
    name: 'ringing-back',
    alt: 'A spiral of dots, like a queue, winding towards one red dot that is ringing.',
    caption: 'A queue of 390, and a telephone.',
  },
  sensitivity: 'mental-health',
  contentNote: 'Mentions waiting for mental health treatment.',
  helpBox:
    'If you are waiting and things have become worse, tell the service or your doctor; a list can be jumped for that reason.\nIf you are in danger now, call your local emergency number.',
  hoursAgo: 170,
  document: doc(...opening, ...middle, figures, ...ending),
  outcome: {
    kind: 'live-in-review',
    document: doc(
      ...opening,
      ...middle,
      figures,
      p(
        'A second district, Upper Senn, began the same calls in October. It has not yet counted anything, and its director asked us to come back in the spring.',
      ),
      ...ending,
    ),
  },
};
