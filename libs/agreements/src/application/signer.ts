/** An organisation that signs, as its certificate names it. */
export interface SigningOrganisation {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
}
/** Signatures over texts, in their order, and the certificate (PEM) that they are verified with. */
export interface Signed {
  readonly certificate: string;
  readonly signatures: readonly Buffer[];
}

/**
 * Signs for organisations (电子签名). The software authority is one; hardware keys (UKey), SM2 and provincial authorities are others:
 * docs/adr says what one has to do. It signs outside the transaction of the deed, which alone decides what a signature is for.
 */
export abstract class Signer {
  /** As signatures name it: `software-ca`. */
  abstract readonly kind: string;
  /** As signatures name it: `ecdsa-p256-sha256`. */
  abstract readonly algorithm: string;
  abstract sign(organisation: SigningOrganisation, texts: readonly string[]): Promise<Signed>;
  /** Certificate of the authority that a verifier has to trust, PEM. */
  abstract authority(): Promise<string>;
}
