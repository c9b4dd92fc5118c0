import { doc, embed, h2, list, p, steps, table, type Scene } from '../scene.ts';

export const boilerFund: Scene = {
  headline: 'Twelve households, one boiler fund, no bank',
  standfirst:
    'On Cooper’s Row they have been paying into the same tin since 2019. It has bought nine boilers and ended two friendships.',
  slug: 'twelve-households-boiler-fund',
  section: 'money',
  writer: 'writer',
  bylines: ['kofi'],
  topics: ['Heating', 'Saving', 'Villages'],
  image: {
    name: 'twelve-roofs',
    alt: 'Two rows of six small houses, joined beneath the ground by one red pipe.',
    caption: 'Ten of the twelve, on an evening in November, were in.',
  },
  hoursAgo: 33,
  outcome: { kind: 'live' },
  document: doc(
    p(
      'The tin is a biscuit tin, and it has not held money since its first winter. What it holds now is a notebook: twelve columns, one for each house on Cooper’s Row, and a line for every month since November 2019.',
    ),
    p(
      'Each house pays £18. When a boiler dies, the fund buys the next one, and the house that has it goes on paying £18 like everybody else. Nine of the twelve have had their turn. Nobody has yet paid in as much as a boiler costs.',
    ),
    h2('The rules, all five'),
    steps(
      'You pay on the first, or you knock on number seven and say why.',
      'The fund buys a boiler. It does not buy a nicer boiler.',
      'Two people who are not getting it agree that the old one is dead.',
      'If you move, your payments stay.',
      'The notebook may be read by anyone, at any time, at number seven.',
    ),
    p(
      'Rule three was written after the second winter. Rule four ended the first of the two friendships. “He was right that it was unfair,” says Wilf Dunmore, at number seven, who has kept the notebook from the beginning. “He was wrong that we could afford to be fair to him and warm as well.”',
    ),
    h2('What could go wrong'),
    p(
      'A fund like this belongs to nobody in law. It has no protection if the money is stolen and no insurance if four boilers die in one week. A credit union in the next town offered to hold the money free of charge in 2022. The Row voted no, seven to five.',
    ),
    p(
      'Thea Lindgren, who advises such clubs for a national charity, thinks that the vote was a mistake and that the club is a good one. “Put it in two names, in a real account, and read the balance aloud,” she says. “Everything else they do is better than what I would have told them.” Her [checklist for saving clubs](https://example.org/saving-clubs) has eleven points. The Row meets nine.',
    ),
    table(
      ['Winter', 'Paid in', 'Boilers bought', 'Left in March'],
      ['2019–20', '£1,080', '0', '£1,080'],
      ['2021–22', '£2,592', '2', '£411'],
      ['2023–24', '£2,592', '2', '£702'],
      ['2025–26', '£2,592', '1', '£1,935'],
    ),
    p(
      'In the spring the vote will be held again. Dunmore is eighty-one, and has told the Row that he would like somebody else to be the bank.',
    ),
  ),
};

export const fastLoan: Scene = {
  headline: 'The loan that came before she had finished asking',
  standfirst:
    'A borrower read her own loan aloud, minute by minute, from the first tap to the last payment. It took nine minutes to get and fourteen months to leave.',
  slug: 'loan-before-asking',
  section: 'money',
  writer: 'writer2',
  bylines: ['kofi', 'jonas'],
  topics: ['Debt', 'Lending'],
  image: {
    name: 'falling-steps',
    alt: 'Coins roll down a green staircase, each one larger than the last; the largest is red.',
    caption: '',
  },
  helpBox:
    'Free debt advice exists in most places and does not go on your credit record. Advice that costs money up front is rarely advice.',
  hoursAgo: 125,
  outcome: { kind: 'live' },
  document: doc(
    p(
      'Ottilie Brand kept the messages. She is a careful person, she says, and being careful is how she came to be ashamed. This spring she sat down with a friend and read them aloud in order, and the friend wrote the times in a column.',
    ),
    p(
      'The first tap was at 12.51 on a working day, in the queue for a sandwich. The money, £300, was in her account at 1.00. She had not yet been asked what it was for. She was never asked.',
    ),
    h2('Nine minutes'),
    list(
      '**12.51** She opens the app to see what it would say.',
      '**12.53** It offers £150. She moves the slider to see what it would say.',
      '**12.56** It offers £300 and shows a picture of a kite.',
      '**12.58** A box is ticked already. She does not untick it.',
      '**1.00** The money arrives. So does a message: _You can borrow more._',
    ),
    h2('Fourteen months'),
    p(
      'The box was for “payment flexibility”. It meant that when a payment was late the loan was renewed at the rate of that day. It was renewed six times. In all she paid £811 for the £300, and she was told in each message, truthfully, that she was up to date.',
    ),
    p(
      'The lender, which has since stopped lending, did not answer our letters to its registered address. An arbitrator found in July that the box should not have been ticked, and ordered £214 to be returned. The decision was read out in a room with four people in it.',
    ),
    embed(
      'https://example.org/decisions/2026-07',
      'Decision of July 2026: consent by a box ticked in advance',
      'Consumer credit arbitrators',
    ),
    p(
      'Brand spent the £214 on a bicycle, second-hand, after walking around it for a week. “I wanted to know what it feels like”, she says, “to take a long time over something.”',
    ),
  ),
};

export const funeralCosts: Scene = {
  headline: 'What a funeral costs, line by line',
  standfirst: 'Three families lent us their invoices.',
  slug: 'funeral-line-by-line',
  section: 'money',
  writer: 'writer',
  bylines: ['kofi'],
  topics: ['Funerals'],
  deskNote:
    'Third family has not yet said yes to the photograph of the invoice. Do not chase before the 30th.',
  hoursAgo: 9,
  outcome: { kind: 'draft' },
  document: doc(
    p(
      'The shortest of the three invoices has nine lines and the longest has thirty-four. They are for the same thing, within the same six miles, in the same spring.',
    ),
    p(
      'All three families chose a cremation, a plain coffin and one car. All three were told that their choice was “our most popular”.',
    ),
    h2('The lines that are always there'),
    list('the doctor’s papers', 'the cremation itself', 'collection, by day', 'the coffin'),
    h2('The lines that are not'),
    p('Collection by night. A “viewing room supplement”. Storage, from the fourth day on, by the day.'),
    p(
      'To come: what each line is for, in the undertaker’s words and in those of somebody who used to be one.',
    ),
  ),
};

export const rentInCash: Scene = {
  headline: 'Rent, in cash, on a Friday',
  standfirst: 'A street where nobody has a lease.',
  slug: 'rent-in-cash',
  section: 'money',
  writer: 'writer2',
  bylines: ['kofi'],
  topics: ['Renting'],
  deskNote: 'Put away: both tenants have asked not to be in it, and without them there is no story.',
  hoursAgo: 200,
  outcome: { kind: 'archived' },
  document: doc(
    p(
      'He comes at six, in a car that is never the same, and he does not come up the stairs. People go down.',
    ),
    p('There are nine rooms and nine envelopes. There are no receipts.'),
  ),
};
