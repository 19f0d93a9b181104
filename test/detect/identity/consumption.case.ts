// @package aws-sdk 2.1693.0
// @package nodemailer 7.0.0
// @package got 14.6.0
// @package mongodb 6.18.0
// @file src/consumption.ts
import S3 from 'aws-sdk/clients/s3';
import https from 'node:https';
import nodemailer from 'nodemailer';
import got from 'got';
import { MongoClient } from 'mongodb';

const s3 = new S3();
const mail = nodemailer.createTransport({ host: 'smtp.example.com' });
const orders = new MongoClient('mongodb://db').db('shop').collection('orders');

export function callbacks(done: () => void) {
  s3.putObject({ Bucket: 'b', Key: 'k' }, (error) => console.log(error));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 putObject write use=callback
  mail.sendMail({ to: 'a' }, done);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email smtp sendMail write use=callback
  https.get('https://api.example.com', (response) => response.resume());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read use=callback
  mail.sendMail({ to: 'b' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^ email smtp sendMail write use=floating
}

export async function promises() {
  await s3.getObject({ Bucket: 'b', Key: 'k' }).promise();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 getObject.promise read use=awaited
  s3.deleteObject({ Bucket: 'b', Key: 'k' }).promise();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 deleteObject.promise write use=floating
  s3.deleteObject({ Bucket: 'b', Key: 'k' }).promise().catch(() => undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 deleteObject.promise write use=caught
  const body = got('https://api.example.com/x').json();
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com got.json read use=stored
  return body;
}

export async function cursors() {
  const open = orders.find({ open: true });
  const rows = await open.toArray();
//                   ^^^^^^^^^^^^^^ database mongodb toArray read use=awaited
  for await (const order of orders.aggregate([])) console.log(order, rows);
//                          ^^^^^^^^^^^^^^^^^^^^ database mongodb aggregate read
}

export async function kept() {
  const cursor = orders.find({ at: 1 }).limit(5);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb find.limit read
  for await (const order of cursor) console.log(order);
}

export function returned() {
  return orders.find({}).sort({ at: 1 });
}
export const all = () => returned().toArray();
//                       ^^^^^^^^^^^^^^^^^^^^ database mongodb toArray read use=returned
