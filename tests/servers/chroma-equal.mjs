// Compares two collections by the vendor's own client: node chroma-equal.mjs HOST PORT ONE OTHER. Ends with 0 when both hold the same
// records: ids, documents and metadata exactly, and every number of every vector within a millionth of the largest, which is how exactly
// Chroma itself gives vectors of a cosine index back. Says how many it compared.
import assert from 'node:assert/strict';
import { ChromaClient } from 'chromadb';

const [host, port, one, other] = process.argv.slice(2);
const client = new ChromaClient({ host, port: Number(port), ssl: false });
const embeddingFunction = { name: 'none', generate: async () => { throw new Error('nothing is embedded here'); } };
const left = await client.getCollection({ name: one, embeddingFunction });
const right = await client.getCollection({ name: other, embeddingFunction });
const total = await left.count();
assert.equal(await right.count(), total);

const sorted = object => object && Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
const near = (a, b, what) => {
    const bound = 1e-6 * Math.max(...b.map(Math.abs));
    assert.equal(a.length, b.length, what);
    a.forEach((number, i) => assert.ok(Math.abs(number - b[i]) <= bound, `${what}: ${number} is not ${b[i]} at ${i}`));
};
let compared = 0;
for (let offset = 0; offset < total; offset += 1000) {
    const include = ['documents', 'metadatas', 'embeddings'];
    const page = await left.get({ limit: 1000, offset, include });
    const twins = await right.get({ ids: page.ids, include });
    const place = new Map(twins.ids.map((id, row) => [id, row]));
    page.ids.forEach((id, row) => {
        assert.ok(place.has(id), `${id} is missing`);
        const twin = place.get(id);
        assert.equal(twins.documents[twin], page.documents[row], `document of ${id}`);
        assert.deepEqual(sorted(twins.metadatas[twin]), sorted(page.metadatas[row]), `metadata of ${id}`);
        near(twins.embeddings[twin], page.embeddings[row], `vector of ${id}`);
        compared++;
    });
}
assert.equal(compared, total);
console.log(compared);
