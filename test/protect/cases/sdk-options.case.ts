// @package got 14.6.6
// @package ioredis 5.8.0
// @package minio 8.0.6
// @package svix 2.5.0
// @package mongodb 7.8.0
// @package openai 6.1.0
// @package @upstash/redis 1.39.0
// @package @aws-sdk/client-s3 3.1162.0
// @package @smithy/node-http-handler 4.14.2
import got from 'got';
import Redis from 'ioredis';
import { MongoClient } from 'mongodb';
import OpenAI from 'openai';
import { Redis as Upstash } from '@upstash/redis';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const off = got.extend({ retry: { limit: 0 } });
const shaped = got.extend({ retry: { backoffLimit: 500 } });
const endless = new Redis({ maxRetriesPerRequest: null });
const halves = new MongoClient(process.env.MONGO_URL!, { retryReads: false });
const upstash = new Upstash({ url: process.env.U!, token: process.env.T!, signal: () => AbortSignal.timeout(700) });
const bounded = new OpenAI({ fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(4000) }) });
//                                                 ^ http unknown fetch unknown timeout=4000
const through = new OpenAI({ fetch: (url, init) => fetch(url, init) });
//                                                 ^ http unknown fetch unknown timeout=unknown
const elsewhere = new OpenAI({ fetch: wrap(fetch) });
const s3 = new S3Client({ requestHandler: new NodeHttpHandler({ requestTimeout: 2000, throwOnRequestTimeout: true }) });
const inert = new S3Client({ requestHandler: { requestTimeout: 2000 } });

export async function all(q: string) {
  await off('https://a.example.com');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http a.example.com got read timeout=absent retry=absent
  await shaped('https://a.example.com');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http a.example.com got read timeout=absent retry=3
  await endless.get('a');
//      ^^^^^^^^^^^^^^^^ cache redis get read timeout=absent retry=unbounded
  await halves.db().collection('a').findOne({});
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb db.collection.findOne read timeout=absent retry=absent
  await halves.db().collection('a').insertOne({});
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb db.collection.insertOne write timeout=absent retry=2
  await upstash.get('a');
//      ^^^^^^^^^^^^^^^^ cache upstash get read timeout=700 retry=6
  await bounded.models.list();
//      ^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=4000 retry=3
  await through.models.list();
//      ^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
  await elsewhere.models.list();
//      ^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
  await s3.send(new GetObjectCommand({ Bucket: 'b', Key: q }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 send(GetObjectCommand) read timeout=2000 retry=3
  await inert.send(new GetObjectCommand({ Bucket: 'b', Key: q }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 send(GetObjectCommand) read timeout=absent retry=3
}

declare function wrap(f: typeof fetch): typeof fetch;
