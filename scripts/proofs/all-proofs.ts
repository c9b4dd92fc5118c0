/** Every promise that takes long to prove. A proof's script stands in this folder. */
export type Proof = {
  name: string;
  /** The promise in one sentence, as it stands in docs/proof.md. */
  promise: string;
  script: string;
  /** Arguments of the form that is part of `npm test`, and of the full one. */
  short: readonly string[];
  full: readonly string[];
};

export const PROOFS: readonly Proof[] = [];
