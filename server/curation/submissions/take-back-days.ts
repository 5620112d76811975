/** So long a claim that let somebody in can be taken back by a mailed link. */
export const takeBackDays = 7;
