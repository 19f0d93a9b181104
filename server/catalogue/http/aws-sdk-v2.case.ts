// @package aws-sdk 2.1693.0
import AWS from 'aws-sdk';
import * as sdk from 'aws-sdk';

const s3 = new AWS.S3({ httpOptions: { timeout: 5000 }, maxRetries: 1 });
const sns = new AWS.SNS();
const table = new sdk.DynamoDB.DocumentClient({ region: 'eu-west-1' });

export async function run(key: string) {
  const file = await s3.getObject({ Bucket: 'b', Key: key }).promise();
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 getObject.promise read timeout=5000 retry=2
  await sns.publish({ TopicArn: 't', Message: key }).promise();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging sns publish.promise write timeout=120000 retry=4
  const row = await table.get({ TableName: 't', Key: { id: key } }).promise();
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database dynamodb get.promise read timeout=120000 retry=11
  return { file, row, url: s3.getSignedUrl('getObject', { Bucket: 'b', Key: key }) };
}

// not calls: configuration, sets, a local store
AWS.config.update({ region: 'eu-west-1' });
table.createSet(['a', 'b']);
class Store { getObject(key: string) { return { promise: () => key }; } }
new Store().getObject('a').promise();
