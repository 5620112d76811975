/** A page anybody may have open, at another site, which is told nothing of where its visitor came from. */
export const neutralPage = 'https://www.bbc.co.uk/weather';
