// A webhook receiver as one writes it with Fastify: one durable insert per request, then the answer.
// Usage: node fastify.js DATABASE PORT
import Fastify from "fastify";
import { openStore } from "./store.js";

const [database, port] = process.argv.slice(2);
const store = openStore(database);
const app = Fastify({ logger: false });

// The body is kept as the bytes that came: parsing it would only cost this peer time.
app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));

app.post("/hooks/ringostat/:token", async (request) => {
  store.insert(request.params.token, request.body);
  return { ok: true };
});

await app.listen({ host: "127.0.0.1", port: Number(port) });
