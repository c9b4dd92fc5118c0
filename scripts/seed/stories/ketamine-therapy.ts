import { doc, h2, list, p, table, type Scene } from '../scene.ts';

/**
 * Real people, so the strictest story of the edition: only what the text that reached the desk says,
 * and for each claim where that text says it was made. No quotation, date or link is supplied that
 * it does not give, nobody's reasons are guessed, and a claim without a place is left out.
 */
export const ketamineTherapy: Scene = {
  headline: 'Chrissy Teigen says she had ketamine therapy. Here is what is known, and from where',
  standfirst:
    'An Instagram post, a television interview and an MTV series have put an off-label treatment in the news; we set out who said what, and what our file cannot show.',
  slug: 'ketamine-therapy-who-said-what',
  section: 'mind',
  writer: 'writer2',
  bylines: ['jonas'],
  topics: ['Treatment', 'Depression', 'How we know'],
  image: {
    name: 'slow-ripples',
    alt: 'A drop hangs over circles that spread from pale to dark blue.',
    caption: 'No photograph of anyone named here is used with this story.',
  },
  sensitivity: 'mental-health',
  deskNote:
    'Worked from an unsigned text without links or dates. Left out: a fourth public figure, because the text names no place where he said it and it concerns substance use; a family bereavement, because the text itself only guesses at a connection. Do not add either without a source.',
  contentNote: 'Mentions depression, mental health treatment and a medicine used in it.',
  helpBox:
    'If you are thinking about treatment, or about stopping one, a doctor or pharmacist who knows your history is the person to ask first.\nIf you are in danger now, or worried about somebody who is, call your local emergency number.',
  hoursAgo: 62,
  outcome: { kind: 'live' },
  document: doc(
    p(
      'Chrissy Teigen, the model and television personality, has said that she underwent ketamine therapy as part of celebrating her 38th birthday. She said so herself, in an Instagram post, according to the report on which this story is based. The link to the post is not recorded in that report, and this desk has not seen the post.',
    ),
    p(
      'That sentence is the news. The rest of this page is about what stands behind it: who has spoken, where, and how much of it a reader can check.',
    ),
    h2('Three people, in their own words elsewhere'),
    p(
      'The report names three people and, for each, a place where the account was given. We repeat the place every time, because an account of somebody’s health is only as good as the person it comes from.',
    ),
    list(
      '**Chrissy Teigen**, in an Instagram post: that she had ketamine therapy as part of her birthday. The report describes it as the first time she has mentioned the treatment in public. We could not check that it is the first.',
      '**Sharon Osbourne**, in an interview with DailyMailTV: that ketamine treatment helped her with emotional struggles after she left _The Talk_. The date of the broadcast is not recorded.',
      '**Tyler Baltierra**, of _Teen Mom_, in his MTV series: that he allowed cameras to film his ketamine therapy sessions. The episode is not recorded.',
    ),
    p(
      'The report adds that Teigen has spoken before about her mental health and about the good that talk therapy did her. It does not say where she said so; link not recorded.',
    ),
    h2('What the treatment is, as reported'),
    p(
      'The background in this part comes from the same report, which names no study and no clinician. Read it as a description and not as advice.',
    ),
    p(
      'Ketamine came into use as an anaesthetic in the 1960s. In the 1990s, the report says, it became known as a club drug for its psychedelic effects. More recently medical professionals have been exploring its off-label use for depression that has not responded to treatment. Off-label means that a medicine is given for something other than what it was approved for.',
    ),
    p(
      'Some people, according to the report, see it as an alternative to traditional antidepressants such as selective serotonin reuptake inhibitors, which often have side effects of their own. It is typically given into a vein, at a specialised clinic. It remains, the report says, an alternative approach, and research into its benefits and its risks goes on.',
    ),
    h2('What we have, and what we do not'),
    table(
      ['What is claimed', 'Who says so', 'Where', 'Link'],
      [
        'Had ketamine therapy as part of her 38th birthday',
        'Chrissy Teigen',
        'Instagram post',
        'Not recorded',
      ],
      [
        'Treatment helped after leaving The Talk',
        'Sharon Osbourne',
        'Interview with DailyMailTV',
        'Not recorded',
      ],
      ['Let cameras film his sessions', 'Tyler Baltierra', 'His MTV series', 'Not recorded'],
      ['Has spoken before about talk therapy', 'The report', 'Not recorded', 'Not recorded'],
    ),
    h2('What we left out'),
    p(
      'Nothing in her post, as it was reported to us, says why Teigen chose the treatment. We give no reason on her behalf and draw no line from it to anything else in her life.',
    ),
    p(
      'The report also gives an account of a fourth public figure, without naming an interview, a post or a programme in which he gave it. We do not print what somebody is said to have said about his health when nobody can say where.',
    ),
    p(
      'Three accounts by well-known people show that a treatment is being talked about. They cannot show whether it works, for whom, or at what cost. When we have seen the originals, this page will say so and will be dated again.',
    ),
  ),
};
