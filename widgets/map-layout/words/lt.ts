/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  showMap: 'Rodyti žemėlapyje',
  showList: 'Rodyti kaip sąrašą',
  nowhere: 'Nė vieno iš šių įrašų negalima parodyti žemėlapyje, todėl jie pateikiami sąrašu.',
  noScript: 'Žemėlapiui reikia scenarijaus, o čia jie neveikia. Viskas yra sąraše.',
  failed: 'Žemėlapio įkelti nepavyko. Viskas yra sąraše.',
};
