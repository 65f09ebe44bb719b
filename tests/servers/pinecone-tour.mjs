// Takes Pinecone's own client through a project: node pinecone-tour.mjs URL API-KEY. Prints what it saw as one JSON text.
import { Pinecone } from '@pinecone-database/pinecone';

const [url, apiKey] = process.argv.slice(2);
const pinecone = new Pinecone({ apiKey, controllerHostUrl: url });
const seen = {};

await pinecone.createIndex({
  name: 'tour', dimension: 3, metric: 'cosine', waitUntilReady: true,
  spec: { serverless: { cloud: 'aws', region: 'us-east-1' } }, tags: { team: 'search' },
});
seen.indexes = (await pinecone.listIndexes()).indexes.map((index) => index.name);
const model = await pinecone.describeIndex('tour');
seen.ready = model.status.ready;
seen.tags = model.tags;

const index = pinecone.index({ host: `http://${model.host}` });
await index.upsert({ records: [
  { id: 'a', values: [1, 0, 0], metadata: { year: 2020, genre: ['x', 'y'], sold: true, text: 'first' } },
  { id: 'b', values: [0, 1, 0], metadata: { year: 2021 } },
  { id: 'c d', values: [0.6, 0.8, 0] },
] });
await index.namespace('other').upsert({ records: [{ id: 'z', values: [0, 0, 1] }] });

const first = await index.listPaginated({ limit: 2 });
const second = await index.listPaginated({ limit: 2, paginationToken: first.pagination.next });
seen.listed = [...first.vectors, ...second.vectors].map((item) => item.id);
seen.fetched = (await index.fetch({ ids: ['a', 'c d', 'missing'] })).records;
seen.filtered = Object.keys((await index.fetchByMetadata({ filter: { year: { $gte: 2021 } } })).records);
seen.nearest = (await index.query({ vector: [1, 0.1, 0], topK: 2, includeMetadata: true, includeValues: true })).matches;
seen.ofRecord = (await index.query({ id: 'a', topK: 1, filter: { genre: 'y' } })).matches.map((match) => match.id);
seen.stats = await index.describeIndexStats();
seen.namespaces = (await index.listNamespaces()).namespaces.map((namespace) => namespace.name);
await index.deleteOne({ id: 'b' });
seen.left = (await index.listPaginated()).vectors.map((item) => item.id);
await index.deleteNamespace('other');
seen.namespacesLeft = (await index.listNamespaces()).namespaces.map((namespace) => namespace.name);
try {
  await index.upsert({ records: [{ id: 'wrong', values: [1, 2] }] });
} catch (error) {
  seen.refusal = `${error.name}: ${error.message}`;
}
await pinecone.deleteIndex('tour');
console.log(JSON.stringify(seen));
