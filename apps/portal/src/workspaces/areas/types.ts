import type { Answer } from '../../api/types.js';

export type AreaCourse = Answer<'/api/v1/rounds/{id}/area-selection'>;
export type AreaChooser = AreaCourse['choosers'][number];
export type OwnAreas = Answer<'/api/v1/rounds/{id}/own-areas'>;
export type OwnAreaProduct = OwnAreas['products'][number];
export type OwnAreaRound = Answer<'/api/v1/own-area-selections'>['items'][number];
