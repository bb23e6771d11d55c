"""A webhook receiver as one writes it with FastAPI: one durable insert per request, then the answer.

Usage: DATABASE=file uvicorn app:app --host 127.0.0.1 --port PORT
"""

import os
import sqlite3
import time

from fastapi import FastAPI, Request

db = sqlite3.connect(os.environ["DATABASE"], isolation_level=None)
db.execute("pragma journal_mode = wal")
db.execute("pragma synchronous = full")
db.execute(
    "create table if not exists raw_events"
    " (id integer primary key, received_at integer not null, token text not null, body blob not null)"
)

app = FastAPI()


@app.post("/hooks/ringostat/{token}")
async def hook(token: str, request: Request) -> dict[str, bool]:
    """Keeps the body as the bytes that came: parsing it would only cost this peer time."""
    body = await request.body()
    db.execute(
        "insert into raw_events (received_at, token, body) values (?, ?, ?)",
        (time.time_ns() // 1000, token, body),
    )
    return {"ok": True}
