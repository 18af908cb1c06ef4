/** Technical scores that experts gave (技术评分): by product, empty where the package has them, and whether the opening waits for them. */
export interface TechnicalScores {
  readonly pending: boolean;
  readonly byProduct: ReadonlyMap<string, string>;
}
