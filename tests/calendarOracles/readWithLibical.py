"""
Reads calendar files with libical (Debian: libical3), which also knows what RFC 5545 and 5546 ask of
each component, and prints what is in them as JSON. By ctypes, so that no compiler is needed.
"""

import ctypes
import ctypes.util
import json
import sys

try:
    libical = ctypes.CDLL(ctypes.util.find_library("ical") or "libical.so.3")
except OSError:
    print(json.dumps({"absent": "libical (Debian: libical3) is not installed"}))
    sys.exit()


def function(name, result, *arguments):
    found = getattr(libical, name)
    found.restype, found.argtypes = result, arguments
    return found


POINTER, TEXT, NUMBER = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
parse = function("icalparser_parse_string", POINTER, TEXT)
check = function("icalrestriction_check", NUMBER, POINTER)
count_errors = function("icalcomponent_count_errors", NUMBER, POINTER)
as_text = function("icalcomponent_as_ical_string", TEXT, POINTER)
free = function("icalcomponent_free", None, POINTER)
component_kind = function("icalcomponent_string_to_kind", NUMBER, TEXT)
property_kind = function("icalproperty_string_to_kind", NUMBER, TEXT)
first_component = function("icalcomponent_get_first_component", POINTER, POINTER, NUMBER)
next_component = function("icalcomponent_get_next_component", POINTER, POINTER, NUMBER)
first_property = function("icalcomponent_get_first_property", POINTER, POINTER, NUMBER)
value_of = function("icalproperty_get_value", POINTER, POINTER)
text_of = function("icalvalue_get_text", TEXT, POINTER)
as_written = function("icalproperty_get_value_as_string", TEXT, POINTER)

EVENT = component_kind(b"VEVENT")

# Only for a published calendar libical knows what each component must have. It then also wants an ORGANIZER,
# which we leave out on purpose, and so the METHOD as well.
WANTS_ORGANIZER = "restrictions for ORGANIZER property"


def events_of(calendar):
    event = first_component(calendar, EVENT)
    while event:
        yield event
        event = next_component(calendar, EVENT)


def text(event, name):
    found = first_property(event, property_kind(name))
    return text_of(value_of(found)).decode() if found else None


def written(event, name):
    found = first_property(event, property_kind(name))
    return as_written(found).decode() if found else None


def read(path):
    with open(path, "rb") as file:
        calendar = parse(file.read().replace(b"VERSION:2.0\r\n", b"VERSION:2.0\r\nMETHOD:PUBLISH\r\n"))
    if not calendar:
        return {"entries": [], "faults": ["is no calendar"]}
    check(calendar)
    faults = []
    if count_errors(calendar) > 0:
        # Errors stand in the calendar itself, as properties of their own.
        unfolded = as_text(calendar).decode().replace("\r\n ", "")
        lines = [line for line in unfolded.split("\r\n") if line.startswith("X-LIC-ERROR")]
        faults = [line for line in lines if WANTS_ORGANIZER not in line]
    entries = [
        {
            "uid": text(event, b"UID"),
            "summary": text(event, b"SUMMARY"),
            "description": text(event, b"DESCRIPTION"),
            "location": text(event, b"LOCATION"),
            "start": written(event, b"DTSTART"),
            "end": written(event, b"DTEND"),
            "status": written(event, b"STATUS"),
            "sequence": int(written(event, b"SEQUENCE") or -1),
        }
        for event in events_of(calendar)
    ]
    free(calendar)
    return {"faults": faults, "entries": entries}


print(json.dumps({"name": "libical", "files": [read(path) for path in sys.argv[1:]]}))
