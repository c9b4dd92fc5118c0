import type { Scene } from './scene.ts';
import { openLetters, smallPrint, unopenedPost } from './stories/courts.ts';
import { twoChairs, waitingBus } from './stories/family.ts';
import { coldWater, nightShift, pharmacyCounts } from './stories/health.ts';
import { ketamineTherapy } from './stories/ketamine-therapy.ts';
import { ringingBack } from './stories/mind.ts';
import { boilerFund, fastLoan, funeralCosts, rentInCash } from './stories/money.ts';

/** Everything in the demo edition, in no order: each says when it begins. */
export const SCENES: readonly Scene[] = [
  boilerFund,
  coldWater,
  fastLoan,
  funeralCosts,
  ketamineTherapy,
  nightShift,
  openLetters,
  pharmacyCounts,
  rentInCash,
  ringingBack,
  smallPrint,
  twoChairs,
  unopenedPost,
  waitingBus,
];
