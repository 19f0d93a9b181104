// @package @linear/sdk 98.0.0
import { LinearClient, type Issue } from '@linear/sdk';

const linear = new LinearClient({ apiKey: process.env.LINEAR_KEY });

class Tracker {
  createIssue(title: string) {
    return title;
  }
}

export async function file(teamId: string, title: string) {
  await linear.createIssue({ teamId, title });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http linear createIssue write timeout=absent retry=absent
  const team = await linear.team(teamId);
//                   ^^^^^^^^^^^^^^^^^^^ http linear team read timeout=absent retry=absent
  const open = await linear.issues({ filter: { state: { type: { eq: 'started' } } } });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http linear issues read timeout=absent retry=absent
  await linear.updateIssue('id', { title });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http linear updateIssue write timeout=absent retry=absent
  new Tracker().createIssue(title);
  linear.client.setHeader('x', 'y');
  return [team.name.toUpperCase(), open.nodes.map((n) => n.title)];
}

export async function close(issue: Issue) {
  await issue.update({ stateId: 'done' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http linear update write timeout=absent retry=absent
  return issue.comments();
//       ^^^^^^^^^^^^^^^^ http linear comments read timeout=absent retry=absent
}
