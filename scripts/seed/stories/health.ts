import { doc, h2, h3, list, p, quote, rule, table, type Scene } from '../scene.ts';

export const nightShift: Scene = {
  headline: 'The night shift that gives people back their days',
  standfirst:
    'On a ward in Harrowmere, eleven people sleep through their dialysis three times a week, so that the rest of the week belongs to them.',
  slug: 'night-shift-dialysis',
  section: 'health',
  writer: 'writer',
  bylines: ['nell'],
  topics: ['Hospitals', 'Kidney disease', 'Night work'],
  image: {
    name: 'night-ward',
    alt: 'A hospital at night with a few lit windows; a red line loops from one of them across the dark.',
    caption: 'Seven lit windows, the third floor of the east wing.',
  },
  sensitivity: 'health',
  contentNote: 'Mentions long-term illness and hospital treatment.',
  hoursAgo: 7,
  outcome: { kind: 'live' },
  document: doc(
    p(
      'At ten past nine in the evening Moira Teague takes off her shoes, sets them side by side beneath the bed and holds out her left arm. She is a school cook. At half past five tomorrow morning she will be unhooked, given tea and driven home, and at eight she will be at work.',
    ),
    p(
      'Between those two moments a machine the size of a filing cabinet will wash her blood eleven times over. She will be asleep for most of it. That is the idea.',
    ),
    p(
      'Most people whose kidneys have failed are treated in the day, for about four hours, on alternate days. They come home washed out. The night ward at Harrowmere Infirmary does the same work at half the speed, while its patients sleep. It has eleven beds and, since September, a waiting list longer than the ward.',
    ),
    h2('Slower is kinder'),
    p(
      '“People think of the machine as the treatment,” says Anselm Roake, the charge nurse who has run the ward since it opened. “The treatment is time. If you take the water off slowly the heart does not notice. If you take it off in a hurry, the heart notices for the rest of the day.”',
    ),
    p(
      'He keeps a ledger, in pencil, of what his patients do with the days they get back. It is not research and he says so. It is, however, the thing he shows visitors first.',
    ),
    list(
      'Moira Teague cooks for 240 children, five days a week.',
      'A bus driver, who asked us not to use his name, passed his medical again in March.',
      'Two sisters in their seventies have gone back to their allotment, “badly”, one of them says.',
      'A student of nineteen finished the year that she had twice begun.',
    ),
    h2('What a night costs'),
    p(
      'The ward is not cheap. It needs two nurses from nine to six, and nights are paid at a higher rate. The infirmary’s own figures, which it gave to this desk, put a night at about a fifth more than a day session. What the figures leave out, Roake says, is the hour-long drives, the pay that is lost, and the second trip to hospital that a rough session brings.',
    ),
    table(
      ['What was counted', 'Day session', 'Night session'],
      ['Hours on the machine', '4', '8'],
      ['Nurses for eleven patients', '3', '2'],
      ['Cost to the infirmary', '£168', '£203'],
      ['Patients in paid work', '2 of 11', '7 of 11'],
    ),
    p(
      'The last line is Roake’s own count, made in October. The infirmary did not dispute it, and said that it had not counted.',
    ),
    h2('The part nobody puts in a leaflet'),
    p(
      'It is not for everybody. Some people cannot sleep beside a machine that sighs. One man left after a week because the dark made him think. There is an alarm, a soft one, and at two in the morning on the night we visited it sounded in bed four and a nurse was there before it had finished.',
    ),
    quote(
      'I used to plan my life around Tuesdays, Thursdays and Saturdays. Now I plan it around the school menu.',
      'Moira Teague',
    ),
    p(
      'The infirmary’s board will decide in January whether to open a second night ward, on the floor below. A [summary of the proposal](https://example.org/harrowmere/night-ward) is public; the costs in it are the ones above.',
    ),
    p(
      'At twenty to six the lights come up by degrees. Teague finds her shoes without looking. “Pasta bake,” she says, when she is asked what today is, and goes to see about the tea.',
    ),
  ),
};

const pharmacyOpening = [
  p(
    'Every morning before she unlocks the door, Bronagh Whyte writes a list on the back of a delivery note. It is not a list of what has arrived. It is a list of what has not.',
  ),
  p(
    'Hers is the only pharmacy in Culverdale, nine miles from the next. For the whole of October she kept the lists. She has let us print what they add up to.',
  ),
  h2('Thirty-one days'),
  p(
    'On no morning in the month was everything there. On the worst, a Monday, nineteen medicines that she had ordered did not come. Most were missing for less than a week. Four were missing all month.',
  ),
];

const pharmacyEnding = [
  h2('What a shortage looks like from the counter'),
  p(
    '“It is hardly ever the case that there is nothing,” Whyte says. “It is that there is something else, and somebody has to decide whether something else will do, and that somebody is in a surgery with a queue of her own.”',
  ),
  p(
    'A pharmacist may give a different brand of the same medicine. She may not, without a new prescription, give two small tablets in place of a large one. So she telephones. In October she made 164 such calls, she says, and waited on the line for a little under fourteen hours.',
  ),
  h3('If yours is missing'),
  list(
    'Ask early. A week’s notice is worth more than any amount of pleading on the day.',
    'Ask whether a neighbouring pharmacy has it, and ask before you drive there.',
    'Do not stretch what you have left by skipping doses without asking first.',
    'Do not buy it from a stranger, on a screen or off one.',
  ),
  p(
    'The wholesaler that supplies Culverdale said in a statement that “allocations reflect national availability”. It did not answer our question about how a village is weighed against a town. The district health office publishes a [list of known shortages](https://example.org/shortages), which on the day we looked named seven of Whyte’s nineteen.',
  ),
];

export const pharmacyCounts: Scene = {
  headline: 'A village pharmacy counts what does not arrive',
  standfirst:
    'For a month Bronagh Whyte wrote down every medicine that her pharmacy had ordered and did not get. The list is longer than the official one.',
  slug: 'village-pharmacy-counts-shortages',
  section: 'health',
  writer: 'writer',
  bylines: ['nell', 'kofi'],
  topics: ['Medicines', 'Villages'],
  image: {
    name: 'pharmacy-shelf',
    alt: 'Three shelves of bottles and boxes; a third of them are only dashed outlines.',
    caption: 'What is missing has a shape too.',
  },
  hoursAgo: 101,
  document: doc(
    ...pharmacyOpening,
    table(
      ['Missing for', 'Medicines'],
      ['One day', '41'],
      ['Two to six days', '17'],
      ['A week to a month', '6'],
      ['The whole month', '4'],
    ),
    ...pharmacyEnding,
  ),
  outcome: {
    kind: 'updated',
    document: doc(
      ...pharmacyOpening,
      table(
        ['Missing for', 'Medicines', 'Of these, on the official list'],
        ['One day', '41', '3'],
        ['Two to six days', '17', '5'],
        ['A week to a month', '6', '4'],
        ['The whole month', '4', '2'],
      ),
      ...pharmacyEnding,
      rule,
      p(
        'Since this story was first published the district health office has sent us its own lists for October. The third column of the table was made from them.',
      ),
    ),
  },
};

export const coldWater: Scene = {
  headline: 'The lido that wants to be prescribed',
  standfirst:
    'A swimming club on the Ferrow estuary says that cold water has helped its members. The surgery across the road is listening, carefully.',
  slug: 'lido-cold-water',
  section: 'health',
  writer: 'writer2',
  bylines: ['jonas'],
  topics: ['Swimming', 'Prescribing'],
  image: {
    name: 'cold-water',
    alt: 'A swimmer among layered blue waves beneath a red sun.',
    caption: '',
  },
  sensitivity: 'health',
  hoursAgo: 30,
  outcome: {
    kind: 'changes-asked',
    reason:
      'Two things before this can go. “Cured” in the third paragraph is Hattie Pell’s word: it must stand in quotation marks with her name, or go. And we need the surgery’s answer on what it does about people with heart conditions, not only that it has one.',
  },
  document: doc(
    p(
      'The steps go down into water the colour of slate. It is eight degrees today. Forty-one people are in it, and most of them are talking.',
    ),
    p(
      'The Ferrow Lido Club has asked the surgery across the road to refer patients to it, as surgeries elsewhere refer people to walking groups and choirs. In its letter it says that its members sleep better, see more of other people and complain less.',
    ),
    p(
      'Hattie Pell, who keeps the club’s towel rota, says the water cured her bad back. Her doctor, she adds, said it was the walking there.',
    ),
    h2('What the surgery says'),
    p(
      'Dr Leon Amadi has read the letter twice. “I do not doubt that they feel better,” he says. “I doubt that it is the cold.” He is willing to try a season of referrals if somebody counts, and if nobody with a heart condition goes in without being seen first.',
    ),
    h2('What would be counted'),
    list(
      'how often people come, and how often they stop coming;',
      'what they say about sleep, before and after;',
      'how many appointments they make at the surgery, which is what the surgery would like to know.',
    ),
    p('The club votes on the plan on the first Sunday of December, in the water if it is above seven.'),
  ),
};
