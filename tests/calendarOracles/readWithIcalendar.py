"""Reads calendar files with icalendar (Debian: python3-icalendar) and prints what is in them as JSON."""

import json
import sys

try:
    import icalendar
except ImportError:
    print(json.dumps({"absent": "python3-icalendar is not installed"}))
    sys.exit()


def text(event, name):
    return None if event.get(name) is None else str(event[name])


def time(event, name):
    return None if event.get(name) is None else event[name].to_ical().decode()


def read(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        calendar = icalendar.Calendar.from_ical(source)
    except ValueError as error:
        return {"entries": [], "faults": [str(error)]}
    events = calendar.walk("VEVENT")
    return {
        "faults": [str(fault) for event in events for fault in event.errors],
        "entries": [
            {
                "uid": text(event, "UID"),
                "summary": text(event, "SUMMARY"),
                "description": text(event, "DESCRIPTION"),
                "location": text(event, "LOCATION"),
                "start": time(event, "DTSTART"),
                "end": time(event, "DTEND"),
                "status": text(event, "STATUS"),
                "sequence": int(event.get("SEQUENCE", -1)),
            }
            for event in events
        ],
    }


name = f"icalendar {icalendar.__version__}"
print(json.dumps({"name": name, "files": [read(path) for path in sys.argv[1:]]}))
