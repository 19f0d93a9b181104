// @package @aws-sdk/client-ses 3.1169.0
// @package @aws-sdk/client-sesv2 3.1169.0
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { SESv2 } from '@aws-sdk/client-sesv2';

const ses = new SESClient({ region: 'eu-west-1' });
const v2 = new SESv2({ maxAttempts: 1, requestHandler: { requestTimeout: 3000, throwOnRequestTimeout: true } });

export async function mail(to: string) {
  const command = new SendEmailCommand({ Source: 'a@example.com', Destination: { ToAddresses: [to] }, Message: { Subject: { Data: 's' }, Body: {} } });
  await ses.send(command);
//      ^^^^^^^^^^^^^^^^^ email ses send(SendEmailCommand) write timeout=absent retry=3
  await v2.sendEmail({ FromEmailAddress: 'a@example.com', Destination: { ToAddresses: [to] }, Content: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email ses sendEmail write timeout=3000 retry=absent
  return v2.getAccount({});
//       ^^^^^^^^^^^^^^^^^ email ses getAccount read timeout=3000 retry=absent
}

// not calls: the command, closing, a local mailer
ses.destroy();
class Mailer { send(message: object) { return message; } sendEmail() { return 1; } }
new Mailer().send(new SendEmailCommand({ Source: 'a', Destination: {}, Message: undefined }));
new Mailer().sendEmail();
