/** Round packages (招标轮次数据包): reading with every violation found, writing, and the files of a result. */
export { blocksOf, csvField, csvLine, type Piece, textOf } from './csv-writer.js';
export { leaveOut } from './leave-out.js';
export { OutputRefused, writeTogether, type OutputFiles } from './output-folder.js';
export { type MemberDemand, type MemberDemandReading, readMemberDemand } from './read-member-demand.js';
export { readPackage, type PackageReading } from './read-package.js';
export {
  explanationsFile,
  RESULT_FILES,
  resultFiles,
  type ResultFile,
  type ResultFiles,
} from './result-files.js';
export { organisationViolation, readTender, type TenderInput, type TenderReading } from './read-tender.js';
export {
  DEMAND_FILES,
  folderSource,
  memorySource,
  PACKAGE_FILES,
  type PackageFile,
  type PackageSource,
  TENDER_FILES,
  type TenderFile,
} from './source.js';
export { tenderTemplate } from './tender-template.js';
export { VIOLATIONS, violationLine, type Violation, type ViolationCode } from './violation.js';
export { VolumeBuilder } from './volume-builder.js';
export { packageFiles, writePackage } from './write-package.js';
