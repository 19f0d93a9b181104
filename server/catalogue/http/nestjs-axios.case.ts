// @package @nestjs/axios 12.0.1
// @package axios 1.21.1
import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class ShippingService {
  constructor(private readonly http: HttpService) {}

  async rates(zip: string) {
    const { data } = await firstValueFrom(this.http.get(`https://ship.example.com/rates/${zip}`));
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http ship.example.com get read timeout=absent retry=absent
    await firstValueFrom(this.http.post('https://ship.example.com/log', { zip }, { timeout: 1000 }));
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http ship.example.com post write timeout=1000 retry=absent
    return this.http.axiosRef.put('https://ship.example.com/cache', data, { timeout: 500 });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http ship.example.com axiosRef.put write timeout=500 retry=absent
  }
}

// not calls: a local service of the same name in another module, a Map
class LocalHttpService { get(path: string) { return path; } }
new LocalHttpService().get('/a');
const rates = new Map<string, number>();
rates.get('8000');
