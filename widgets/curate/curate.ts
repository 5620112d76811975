/** What the workspace's page runs. */
import { CurateApp } from './app.ts';

customElements.define('curate-app', CurateApp);
