import { BLANK, QuantityColumn, type VolumeColumns, wholeNumber } from '../domain/index.js';

/** Ids of one column, each kept once. */
export class Dictionary {
  readonly ids: string[] = [];
  private readonly index = new Map<string, number>();

  indexOf(id: string): number {
    const found = this.index.get(id);
    if (found !== undefined) return found;
    // A field is a slice of its chunk; a copy of its own lets the chunk go.
    const own = Buffer.from(id, 'utf8').toString('utf8');
    this.index.set(own, this.ids.length);
    return this.ids.push(own) - 1;
  }
}

/** Grows reported volume row by row into columns. */
export class VolumeBuilder {
  readonly institutions = new Dictionary();
  readonly regions = new Dictionary();
  readonly varieties = new Dictionary();
  readonly products = new Dictionary();
  private readonly institution = new IndexColumn();
  private readonly region = new IndexColumn();
  private readonly variety = new IndexColumn();
  private readonly product = new IndexColumn();
  private readonly quantity = new QuantityColumn();
  private length = 0;

  /** Adds a row and gives its number. Blank regions and products are kept as blanks. */
  add(
    institutionId: string,
    regionId: string,
    varietyId: string,
    productId: string,
    quantity: string,
  ): number {
    const row = this.length++;
    this.institution.set(row, this.institutions.indexOf(institutionId));
    this.region.set(row, regionId === '' ? BLANK : this.regions.indexOf(regionId));
    this.variety.set(row, this.varieties.indexOf(varietyId));
    this.product.set(row, productId === '' ? BLANK : this.products.indexOf(productId));
    this.quantity.set(row, wholeNumber(quantity));
    return row;
  }

  /** Dictionary indexes of a row that was added. */
  row(at: number) {
    return {
      regionAt: this.region.values[at] ?? BLANK,
      varietyAt: this.variety.values[at] ?? BLANK,
      productAt: this.product.values[at] ?? BLANK,
    };
  }

  columns(): VolumeColumns {
    return {
      length: this.length,
      institutions: this.institutions.ids,
      regions: this.regions.ids,
      varieties: this.varieties.ids,
      products: this.products.ids,
      institution: this.institution.values,
      region: this.region.values,
      variety: this.variety.values,
      product: this.product.values,
      quantity: this.quantity,
    };
  }
}

/** A growing column of dictionary indexes or line numbers. */
export class IndexColumn {
  values = new Uint32Array(1024);

  set(row: number, value: number): void {
    if (row >= this.values.length) {
      const wider = new Uint32Array(this.values.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[row] = value;
  }
}
