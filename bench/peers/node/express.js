// A webhook receiver as one writes it with Express: one durable insert per request, then the answer.
// Usage: node express.js DATABASE PORT
import express from "express";
import { openStore } from "./store.js";

const [database, port] = process.argv.slice(2);
const store = openStore(database);
const app = express();

// The body is kept as the bytes that came: parsing it would only cost this peer time.
app.use(express.raw({ type: "*/*", limit: "1mb" }));

app.post("/hooks/ringostat/:token", (request, response) => {
  store.insert(request.params.token, request.body);
  response.json({ ok: true });
});

app.listen(Number(port), "127.0.0.1");
