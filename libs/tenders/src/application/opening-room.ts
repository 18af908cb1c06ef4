/** Page of the portal where the officers of a round work (开标室); their notices lead there. */
export const openingRoom = (tenderId: string): string => `/opening/${tenderId}`;
