import { doc, h2, list, p, quote, steps, type Scene } from '../scene.ts';

export const twoChairs: Scene = {
  headline: 'On Tuesdays she is somebody’s grandmother',
  standfirst:
    'A scheme in Lower Senn lends old people to young families, and young families to old people. After two years nobody is sure which way the lending goes.',
  slug: 'somebodys-grandmother',
  section: 'family',
  writer: 'writer2',
  bylines: ['imogen'],
  topics: ['Grandparents', 'Loneliness'],
  image: {
    name: 'two-chairs',
    alt: 'A tall dark chair and a small purple one at a table beside a bright window.',
    caption: 'The small chair came from a school sale.',
  },
  hoursAgo: 54,
  outcome: { kind: 'live' },
  document: doc(
    p(
      'Every Tuesday at a quarter past three Edwina Pask, who has no children, collects one from school. His name is Bram. He is six and he has views about the route.',
    ),
    p(
      'They are not related. They were introduced two years ago, in a church hall, by a woman with a clipboard, and were asked to try it for six weeks. Neither has ever been asked whether the six weeks are over.',
    ),
    h2('How it works'),
    p(
      'The scheme is called Spare Chair. It has one paid worker for two days a week, 64 older people and 51 families. The families have no grandparents within reach: abroad, estranged or dead. The older people have, most of them, nobody.',
    ),
    steps(
      'Both sides are visited at home, twice.',
      'References are taken up and a police check is made, which takes about two months.',
      'Six Tuesdays, in company, at the hall.',
      'After that it is up to them, with a telephone call every month.',
    ),
    p(
      'Thirty-eight pairs have lasted for more than a year. Nine ended in the first six weeks, which the scheme counts as a success of the six weeks.',
    ),
    h2('What she gets'),
    p(
      'Pask was a surveyor. She is exact about what has changed. She buys fruit. She knows the names of eleven dinosaurs and can spell seven. In February she fell on the ice and lay in her hall, and it was a Tuesday, and at twenty past three the school rang her, and then rang somebody with a key.',
    ),
    quote('Before that, I had been wondering what Tuesdays were for.', 'Edwina Pask'),
    h2('What they get'),
    p(
      'Bram’s mother, Signe, works until six. She had thought that she was getting an afternoon. “What I have got”, she says, “is somebody who remembers what he said last week, and holds him to it.”',
    ),
    list(
      'He has been told about the war, once, and asked not to repeat it at supper.',
      'He has been taught to use a spirit level.',
      'He has been to the funeral of a dog.',
    ),
    p(
      'The grant ends in March. The council says that it values the scheme and is “reviewing its spread of provision”. The woman with the clipboard says that she has heard that before, and has bought a second clipboard. An [account of the first two years](https://example.org/spare-chair) can be read by anyone.',
    ),
  ),
};

export const waitingBus: Scene = {
  headline: 'The bus that waits for one child',
  standfirst:
    'Route 6 stands still for four minutes every school day so that a boy in a wheelchair can be last off and not first. It took a year to arrange.',
  slug: 'bus-that-waits',
  section: 'family',
  writer: 'writer',
  bylines: ['imogen'],
  topics: ['School', 'Disability'],
  image: {
    name: 'waiting-bus',
    alt: 'A small blue bus on a winding road beside a row of stops, one of them red.',
    caption: '',
  },
  sensitivity: 'minors',
  deskNote: 'The boy is not named and is not to be. Mother has read her quotations and agrees to them.',
  hoursAgo: 26,
  outcome: { kind: 'submitted' },
  document: doc(
    p(
      'At 8.36 the Route 6 reaches Quarry Lane and, against all its instincts, stays. The doors are open. The engine is off. Nothing happens for four minutes, and that is what was asked for.',
    ),
    p(
      'It was asked for by a boy of ten who uses a wheelchair, and who did not want to be the reason that everybody watched the ramp. If the bus waited, he had worked out, the others would get bored and go.',
    ),
    h2('A year of letters'),
    p(
      'His mother kept them in a shoe box: to the school, which agreed and had no say; to the operator, which had a say and no budget; to the council, which had a budget, for something else.',
    ),
    list(
      'September: a timetable is “a legal instrument”.',
      'January: four minutes would cost £3,100 a year.',
      'April: four minutes would cost nothing, if the bus left the depot earlier.',
      'June: a driver starts to do it anyway.',
    ),
    p(
      'The driver, Perpetua Holm, says that she did not ask and was not told. “I had a slow zip”, she says, “on my jacket. It took about four minutes.” The timetable was changed in September to agree with the zip.',
    ),
    p('He comes down the ramp at 8.40. Nobody is watching, except the driver, who is looking at her jacket.'),
  ),
};
