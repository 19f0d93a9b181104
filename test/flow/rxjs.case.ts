// @package rxjs 7.8.2
// @file src/rx.ts
import { defer, firstValueFrom, from } from 'rxjs';
import { retry, timeout } from 'rxjs/operators';
export const a = () => firstValueFrom(defer(() => fetch('https://a.example.com/')).pipe(timeout(3000), retry(2)));
//                                                ^ retry=3 timeout=3000
export const b = () => firstValueFrom(from(fetch('https://b.example.com/')));
//                                         ^ retry=absent
