import { css } from 'lit';

export const searchStyles = css`
  .kind {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-size: 0.9em;
  }
  .kind svg {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
  }
`;
