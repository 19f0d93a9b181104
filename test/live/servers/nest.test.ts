import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HealthCheckService, HealthIndicatorService, TerminusModule } from '@nestjs/terminus';
import { expect, it, onTestFinished } from 'vitest';
import { probe } from '../../../shared/live/probe';
import { endpoint } from '../support/captures';
import { real } from '../support/server';

class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
  ) {}

  up() {
    return this.health.check([() => this.indicators.check('redis').up({ latencyMs: 2 })]);
  }

  down() {
    return this.health.check([
      () => this.indicators.check('redis').down({ message: 'ECONNREFUSED' }),
      () => this.indicators.check('database').up(),
    ]);
  }
}

// as decorators would do it: the test runner emits no type metadata
Reflect.defineMetadata('design:paramtypes', [HealthCheckService, HealthIndicatorService], HealthController);
Controller('health')(HealthController);
for (const name of ['up', 'down'] as const) {
  const descriptor = Object.getOwnPropertyDescriptor(HealthController.prototype, name);
  if (descriptor) Get(name)(HealthController.prototype, name, descriptor);
}
class AppModule {}
Module({ imports: [TerminusModule.forRoot({ logger: false })], controllers: [HealthController] })(AppModule);

it('@nestjs/terminus: up and down with its parts', async () => {
  const app = await NestFactory.create(AppModule, { logger: false });
  onTestFinished(() => app.close());
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const look = async (path: string) => {
    const { status, httpStatus, reading } = await probe(endpoint({ url: `${url}/health/${path}` }), real);
    return [
      status,
      httpStatus,
      reading?.format,
      reading?.health?.components.map((part) => [part.name, part.status, part.message]),
    ];
  };
  expect(await look('up')).toEqual(['up', 200, 'nest-terminus', [['redis', 'up', null]]]);
  expect(await look('down')).toEqual([
    'down',
    503,
    'nest-terminus',
    [
      ['database', 'up', null],
      ['redis', 'down', 'ECONNREFUSED'],
    ],
  ]);
});
