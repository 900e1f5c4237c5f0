"""
A browser of WebKitGTK with one window and tabs, told what to do in JSON, one line a command: [id, name, ...arguments].
Answers come as {"id", "value"} or {"id", "error"}. By hand and not through WebKitWebDriver, because a
session of that forgets its profile, and ends with the network process that the tests end.

Usage: webkitHost.py <folder of the profile> [private]. Debian: python3-gi gir1.2-webkit2-4.1 xvfb
"""

import ctypes
import json
import os
import signal
import subprocess
import sys
import traceback


def end_with_parent():
    """The kernel ends this process with the one that started it, however that one ends."""
    PR_SET_PDEATHSIG = 1
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def start_screen():
    """A screen of its own, so that the tests need none and show nothing on one."""
    reading, writing = os.pipe()
    subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "360x740x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        preexec_fn=end_with_parent,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        return ":" + told.readline().strip()


end_with_parent()
os.environ.update(DISPLAY=start_screen(), GDK_BACKEND="x11", NO_AT_BRIDGE="1", GTK_IM_MODULE="gtk-im-context-simple")

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, WebKit2

PROFILE = sys.argv[1]

if "private" in sys.argv[2:]:
    storage = WebKit2.WebsiteDataManager.new_ephemeral()
else:
    storage = WebKit2.WebsiteDataManager(base_data_directory=PROFILE + "/data", base_cache_directory=PROFILE + "/cache")
context = WebKit2.WebContext.new_with_website_data_manager(storage)
# The narrowest phone that is sold.
window = Gtk.Window(default_width=360, default_height=740)
# A page of a notebook that is not in front is not visible, as with the tabs of a browser.
notebook = Gtk.Notebook(show_tabs=False, show_border=False)
window.add(notebook)
tabs = {}
# The commands that wait for a page to be loaded, and those that run in one, by tab.
loading, running = {}, {}
# Of those that load: what ends before the start was the page before.
has_started = set()


def answer(id, value=None):
    print(json.dumps({"id": id, "value": value}), flush=True)


def refuse(id, error):
    print(json.dumps({"id": id, "error": str(error)}), flush=True)


def new_tab(id):
    view = WebKit2.WebView.new_with_context(context)
    # There is no graphics card behind the screen: layers would be put together by a driver that plays one.
    view.get_settings().set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
    view.connect("load-changed", on_load)
    view.connect("load-failed", on_load_failed)
    view.connect("script-dialog", on_dialog)
    view.connect("web-process-terminated", lambda view, _: leave(view))
    tabs[id], running[view] = view, set()
    notebook.append_page(view)
    window.show_all()
    bring_to_front(view)
    answer(id, id)


def on_load(view, event):
    if event == WebKit2.LoadEvent.STARTED and view in loading:
        has_started.add(view)
    elif event == WebKit2.LoadEvent.COMMITTED:
        leave(view)
    elif event == WebKit2.LoadEvent.FINISHED and view in has_started:
        has_started.remove(view)
        answer(loading.pop(view))


def leave(view):
    """WebKit itself tells of work that ended with its page only when memory is next tidied up."""
    while running[view]:
        refuse(running[view].pop(), "left")


def on_load_failed(view, event, address, error):
    # Another page has been asked for before this one was there: that one will be loaded.
    is_replaced = error.matches(WebKit2.network_error_quark(), WebKit2.NetworkError.CANCELLED)
    if view in loading and not is_replaced:
        has_started.discard(view)
        refuse(loading.pop(view), f"{address}: {error.message}")
    # No page in the place of the one that did not come: it would come later, on top of what is next.
    return True


def on_dialog(view, dialog):
    """»Leave the page?« is answered with yes."""
    if dialog.get_dialog_type() != WebKit2.ScriptDialogType.BEFORE_UNLOAD_CONFIRM:
        return False
    dialog.confirm_set_confirmed(True)
    return True


def on_download(_, download):
    folder = PROFILE + "/downloads"
    os.makedirs(folder, exist_ok=True)
    download.connect("decide-destination", lambda _, name: download.set_destination(f"file://{folder}/{name}") or True)


def goto(id, tab, address):
    view = tabs[tab]
    here = (view.get_uri() or "").partition("#")[0]
    view.load_uri(address)
    if "#" in address and address.partition("#")[0] == here:
        answer(id)
    else:
        loading[view] = id


def reload(id, tab):
    loading[tabs[tab]] = id
    tabs[tab].reload()


def evaluate(id, tab, body):
    """Runs the body of an async function in the page. What it returns is text, or nothing."""

    def finish(view, result):
        if id not in running[view]:
            return
        running[view].remove(id)
        try:
            value = view.call_async_javascript_function_finish(result)
            answer(id, None if value.is_undefined() else value.to_string())
        except GLib.Error as error:
            refuse(id, error.message)

    running[tabs[tab]].add(id)
    tabs[tab].call_async_javascript_function(body, -1, None, None, None, None, finish)


def send(view, kind, **fields):
    """What the window system would send, at the place where it would come in."""
    event = Gdk.Event.new(kind)
    seat = Gdk.Display.get_default().get_default_seat()
    is_key = kind in (Gdk.EventType.KEY_PRESS, Gdk.EventType.KEY_RELEASE)
    part = event.key if is_key else event.motion if kind == Gdk.EventType.MOTION_NOTIFY else event.button
    part.window = view.get_window()
    part.time = GLib.get_monotonic_time() // 1000
    for name, value in fields.items():
        setattr(part, name, value)
    event.set_device(seat.get_keyboard() if is_key else seat.get_pointer())
    Gtk.main_do_event(event)


def click(id, tab, x, y):
    at = dict(x=x, y=y)
    send(tabs[tab], Gdk.EventType.MOTION_NOTIFY, **at)
    send(tabs[tab], Gdk.EventType.BUTTON_PRESS, button=1, **at)
    send(tabs[tab], Gdk.EventType.BUTTON_RELEASE, button=1, state=Gdk.ModifierType.BUTTON1_MASK, **at)
    answer(id)


def type(id, tab, text):
    keymap = Gdk.Keymap.get_for_display(Gdk.Display.get_default())
    for letter in text:
        value = Gdk.KEY_Return if letter == "\n" else Gdk.unicode_to_keyval(ord(letter))
        found, keys = keymap.get_entries_for_keyval(value)
        key = dict(keyval=value, hardware_keycode=keys[0].keycode if found else 0)
        send(tabs[tab], Gdk.EventType.KEY_PRESS, **key)
        send(tabs[tab], Gdk.EventType.KEY_RELEASE, **key)
    answer(id)


def show(id, tab):
    bring_to_front(tabs[tab])
    answer(id)


def bring_to_front(view):
    notebook.set_current_page(notebook.page_num(view))
    window.present()
    view.grab_focus()


def close_tab(id, tab):
    view = tabs.pop(tab)
    leave(view)
    view.destroy()
    answer(id)


def quit(id):
    answer(id)
    window.destroy()
    Gtk.main_quit()


COMMANDS = {work.__name__: work for work in (new_tab, goto, reload, evaluate, click, type, show, close_tab, quit)}


def on_input(channel, condition):
    line = channel.readline()
    if not line:
        Gtk.main_quit()
        return False
    id, name, *arguments = json.loads(line)
    try:
        COMMANDS[name](id, *arguments)
    except Exception:
        refuse(id, traceback.format_exc())
    return True


context.set_preferred_languages(["da"])
context.connect("download-started", on_download)
channel = GLib.IOChannel.unix_new(0)
GLib.io_add_watch(channel, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, on_input)
Gtk.main()
