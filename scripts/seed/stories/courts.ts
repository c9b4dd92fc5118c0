import { doc, h2, list, p, quote, steps, table, type Scene } from '../scene.ts';

export const openLetters: Scene = {
  headline: 'Care home must show families the letters it was sent, tribunal rules',
  standfirst:
    'Four inspectors’ letters in three years went into a drawer. A tribunal in Harrowmere says that they belonged on the wall.',
  slug: 'care-home-inspection-letters',
  section: 'courts',
  writer: 'writer',
  bylines: ['nell'],
  topics: ['Care homes', 'Open justice'],
  image: {
    name: 'open-letters',
    alt: 'A letter with two red lines rises out of an opened yellow envelope in front of a colonnade.',
    caption: 'Two lines of the letter of March 2025 were read out in full.',
  },
  sensitivity: 'allegation',
  hoursAgo: 80,
  outcome: { kind: 'live' },
  document: doc(
    p(
      'A care home in Harrowmere must give every family the letters that inspectors sent it over three years, a tribunal ruled on Thursday. The home, Larkfield House, had argued that the letters were advice, and that advice is private.',
    ),
    p(
      'There are four letters. None led to a penalty. Each asked for something to be put right: call bells that could not be reached from bed; a lift that was out of order for eleven weeks; a record of falls that was kept on loose sheets; and, in March 2025, the number of staff at night.',
    ),
    h2('What was argued'),
    p(
      'For the home, Piers Ansty said that inspectors write freely because they write in confidence, and that they would write less if families were reading. For nine families, Comfort Adeyinka-Rowe said that her clients had paid, every month, for the thing that the letters said was missing.',
    ),
    quote(
      'A letter that says what is wrong with a house is not made private by being put in a drawer of it.',
      'From the decision, paragraph 31',
    ),
    h2('What was decided'),
    steps(
      'The four letters are to be given to the families within fourteen days, with the names of residents taken out.',
      'Later letters are to be shown on request to anyone who lives in the home, or pays for somebody who does.',
      'The home need not put them on its website. The families had asked that it should.',
    ),
    p('The tribunal did not find that anybody had been harmed, and was not asked to. It said so twice.'),
    h2('What the home says'),
    p(
      'Larkfield House told us before publication that it accepts the decision and will not appeal. It said that the bells and the lift were repaired in 2024, that falls have been recorded in one register since January 2025, and that there have been three members of staff at night, instead of two, since April of that year. We asked to see the rota. It declined, “because it is about staff”.',
    ),
    p('The [decision](https://example.org/tribunals/larkfield) is public and runs to nineteen pages.'),
  ),
};

export const unopenedPost: Scene = {
  headline: 'Who may open a letter to the dead?',
  standfirst:
    'Post goes on arriving for years. A short guide to what you may open, what you must send back, and who will keep writing whatever you do.',
  slug: 'letters-to-the-dead',
  section: 'courts',
  writer: 'writer2',
  bylines: ['nell', 'imogen'],
  topics: ['Bereavement', 'Rights explained'],
  image: {
    name: 'unopened-post',
    alt: 'A red front door with four unopened envelopes on the step.',
    caption: '',
  },
  contentNote: 'Mentions the death of a parent.',
  hoursAgo: 148,
  outcome: { kind: 'live' },
  document: doc(
    p(
      'Four years after his mother died, Caspar Nye still gets her post. The optician misses her. A bank in which she had £6 would like her to go paperless. In June she was called for jury service.',
    ),
    p(
      'He has opened none of it. He was told by a neighbour, with great certainty, that it is a crime. He was told by his sister, with the same certainty, that it is a duty. For most people, most of the time, it is neither.',
    ),
    h2('Before you open anything'),
    p(
      'The person who may deal with somebody’s letters after a death is the one who deals with the estate: the executor named in a will or, without a will, the person appointed. If that is you, you may open the post; it is part of the work. If it is not you, the letters should go to the one it is.',
    ),
    table(
      ['What it is', 'What to do with it'],
      ['Bank, insurer, pension', 'Open it, if you are the executor; otherwise pass it on unopened'],
      ['Tax, benefits, courts', 'Open it and answer, even if only with the date of death'],
      ['Hospital appointments', 'Telephone; somebody else is waiting for the place'],
      ['Advertisements', 'Return unopened, marked “deceased”, and register the name'],
      ['Anything by hand', 'There is no rule. Take your time.'],
    ),
    h2('Making it stop'),
    list(
      'Tell the state once. Many countries have one service that passes it on.',
      'Ask the post office to redirect; it is worth the fee for a year.',
      'Register the name with a list of the bereaved, which honest advertisers check.',
      'Expect it to take eighteen months, and expect the optician to be last.',
    ),
    p(
      'Rules differ from place to place, and a page like this cannot stand in for advice on an estate that is in dispute. The [bereavement office’s own guide](https://example.org/after-a-death) has forms that can be filled in.',
    ),
    p(
      'Nye answered the summons. He wrote the date on it and signed his name. A clerk wrote back by hand to say that she was sorry, and that his mother was excused.',
    ),
  ),
};

export const smallPrint: Scene = {
  headline: 'A judge reads the small print aloud, and it takes fifty-one minutes',
  standfirst:
    'A gym said that a member had agreed to its terms. The judge asked how long it would have taken her to know what they were.',
  slug: 'small-print-aloud',
  section: 'courts',
  writer: 'writer2',
  bylines: ['nell'],
  topics: ['Contracts', 'Open justice'],
  image: {
    name: 'small-print',
    alt: 'A magnifying glass over rows of thin lines; in the glass they are thick, and one is red.',
    caption: '',
  },
  sensitivity: 'normal',
  hoursAgo: 20,
  outcome: { kind: 'approved' },
  document: doc(
    p(
      'District Judge Maud Sellick put on her glasses, asked for the clock to be noted, and began at clause one. It was 10.14. By 11.05 she had reached the signature.',
    ),
    p(
      'The claimant, a gym on the Brackwater ring road, wanted £486 from a woman who had tried to leave it. Clause 38 said that she could leave on the last working day of any month but December, in writing, at the front desk, in person.',
    ),
    h2('How long is agreement?'),
    p(
      'The gym’s records, which it had brought to prove that she agreed, showed that she had the terms in front of her for nineteen seconds. “I do not say that nobody can read so quickly,” the judge said. “I say that I have just tried.”',
    ),
    list(
      'Words in the terms: 8,640',
      'Seconds on the screen: 19',
      'Minutes to read aloud: 51',
      'Amount claimed: £486',
    ),
    p(
      'The claim was dismissed. The gym may appeal, and told us that it is considering whether to. Its terms were changed the same week. They are now, by our count, 8,711 words.',
    ),
  ),
};
