import { zipFolder } from '#platform';

import type { RoundInput } from '../domain/types.js';
import { packageFiles } from '../package/index.js';

/** A round package as one archive; the same round gives the same bytes, whenever it is packed. */
export const packageZip = (input: RoundInput): Buffer =>
  zipFolder(
    Object.entries(packageFiles(input)).map(([name, pieces]) => ({
      name,
      bytes: Buffer.from([...pieces()].join('')),
    })),
  );
