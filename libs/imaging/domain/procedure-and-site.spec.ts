import { ProcedureAdded } from '../contracts/events/procedure-added.event.js';
import { ProcedureChanged } from '../contracts/events/procedure-changed.event.js';
import { SiteAdded } from '../contracts/events/site-added.event.js';
import { SiteChanged } from '../contracts/events/site-changed.event.js';
import { Procedure } from './procedure.js';
import { Site } from './site.js';

describe('what a practice offers', () => {
  it('says of each procedure that it was added and changed, by its id', () => {
    const facts = { code: 'CT-HEAD', name: 'CT of the head', modality: 'CT' };
    const procedure = Procedure.add({ ...facts, bodyPart: 'HEAD', durationMinutes: null });
    procedure.change({ active: false });
    const of = { procedureId: procedure.id };
    expect(procedure.pullEvents()).toEqual([new ProcedureAdded(of), new ProcedureChanged(of)]);
  });

  it('says of each site that it was added and changed, by its id', () => {
    const site = Site.add({ name: 'Harbour', address: null, timeZone: null });
    site.change({ name: 'Old harbour' });
    const of = { siteId: site.id };
    expect(site.pullEvents()).toEqual([new SiteAdded(of), new SiteChanged(of)]);
  });
});
