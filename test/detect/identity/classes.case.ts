// @package openai 6.1.0
// @package @prisma/client 6.19.3
// @package axios 1.12.0
// @package @nestjs/common 11.0.0
// @file src/prisma.service.ts
import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';

@Injectable()
export class PrismaService extends PrismaClient {
  constructor() {
    super({ log: ['warn'] });
  }
  async onModuleInit() {
    await this.$connect();
//        ^^^^^^^^^^^^^^^ database prisma $connect unknown timeout=absent retry=absent
  }
  purge() {
    return this.session.deleteMany();
//         ^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma session.deleteMany write timeout=absent retry=absent
  }
}
// @file src/users.service.ts
import { Inject, Injectable } from '@nestjs/common';
import OpenAI from 'openai';
import type { AxiosInstance } from 'axios';
import { PrismaService } from './prisma.service';
import { Base } from './base';

@Injectable()
export class UsersService {
  private readonly fallback: AxiosInstance;
  constructor(
    private readonly prisma: PrismaService,
    @Inject('OPENAI') private readonly openai: OpenAI,
    http: AxiosInstance,
  ) {
    this.fallback = http;
  }
  async find() {
    const { prisma } = this;
    await prisma.user.count();
//        ^^^^^^^^^^^^^^^^^^^ database prisma user.count read timeout=absent retry=absent
    await this.fallback.get('https://api.example.com/a');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read
    await this.openai.models.list();
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
    return this.prisma.user.findMany();
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent
  }
}

export class Child extends Base {
  again = () => this.client.models.list();
//              ^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=21000 retry=3
  more() {
    return this.api.get('/b');
//         ^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=1200 retry=absent
  }
}
// @file src/base.ts
import OpenAI from 'openai';
import axios from 'axios';

export abstract class Base {
  protected client = new OpenAI({ timeout: 21_000 });
  protected readonly api;
  #secret = axios.create({ baseURL: 'https://hidden.example.com' });
  constructor() {
    this.api = axios.create({ baseURL: 'https://api.example.com', timeout: 1200 });
  }
  ask() {
    return this.#secret.get('/s');
//         ^^^^^^^^^^^^^^^^^^^^^^ http hidden.example.com get read timeout=absent retry=absent
  }
}
// @file src/sub.ts
import OpenAI from 'openai';

class Tracked extends OpenAI {
  constructor(name: string, timeout: number) {
    super({ timeout, defaultHeaders: { name } });
  }
}
class Twice extends Tracked {
  constructor() { super('twice', 23_000); }
}
const tracked = new Tracked('a', 22_000);

class Holder {
  private inner = new Twice();
  constructor(private readonly given = new OpenAI({ maxRetries: 7 })) {}
  run() {
    return Promise.all([this.inner.models.list(), this.given.models.list()]);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=23000 retry=3
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=8
  }
}
export const holder = new Holder();
export const list = () => tracked.models.list();
//                        ^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=22000 retry=3
