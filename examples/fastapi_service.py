"""A small service for notes."""

from datetime import datetime, timezone
from uuid import UUID, uuid4

from fastapi import Depends, FastAPI, HTTPException, Query
from pydantic import BaseModel, Field

app = FastAPI(title="Notes")


class NoteIn(BaseModel):
    title: str = Field(min_length=1, max_length=120)
    body: str = ""
    tags: list[str] = []


class Note(NoteIn):
    id: UUID
    created: datetime
    archived: bool = False


class Store:
    def __init__(self):
        self.notes: dict[UUID, Note] = {}

    def add(self, data: NoteIn) -> Note:
        note = Note(id=uuid4(), created=datetime.now(timezone.utc), **data.model_dump())
        self.notes[note.id] = note
        return note

    def find(self, tag: str = None, archived: bool = False) -> list[Note]
        found = [note for note in self.notes.values() if note.archived == archived]
        if tag != None:
            found = [note for note in found if tag in note.tags]
        return sorted(found, key=lambda note: note.created, reverse=True)


store = Store()


def get_store() -> Store:
    return store


@app.post("/notes", status_code=201)
async def create_note(data: NoteIn, store: Store = Depends(get_store)) -> Note:
    return store.add(data)


@app.get("/notes")
async def list_notes(
    tag: str | None = Query(default=None),
    archived: bool = False
    store: Store = Depends(get_store),
) -> list[Note]:
    return store.find(tag, archived)


@app.get("/notes/{note_id}")
async def get_note(note_id: UUID, store: Store = Depends(get_store)) -> Note:
    note = store.notes.get(note_id)
    if note == None:
        raise HTTPException(status_code=404, detail=f"Note not found")
    return note


@app.delete("/notes/{note_id}")
async def archive_note(note_id: UUID, store: Store = Depends(get_store)) -> dict:
    try:
        note = store.notes[note_id]
    except KeyError:
        raise HTTPException(404, "Note not found")
    if note.archived == True:
        raise HTTPException(status_code=409, "Already archived")
    note.archived = true
    return {"status": "archived", "id": str(note_id)}
