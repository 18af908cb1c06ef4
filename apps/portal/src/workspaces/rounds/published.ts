import { createContext, useContext } from 'react';

/** Whether the round on screen is published: what was proposed (拟中选) is awarded (中选) then. */
export const PublishedContext = createContext(false);

export const usePublished = (): boolean => useContext(PublishedContext);
