"""Tabs of the browser, handed from test to test: opening one takes longer than most tests do with it."""

from collections import defaultdict

from playwright.sync_api import Browser, Error

MEDIA = {"color_scheme": "light", "forced_colors": "none", "reduced_motion": "no-preference"}


class Tab:
    """A page in a context of its own, and what went wrong in it since it was taken."""

    def __init__(self, browser: Browser, options: dict):
        self.options, self.faults = options, []
        self.inside = ""  # where requests may go
        self.refused = ()  # addresses for which the host may answer with a fault
        self.context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.page.on("request", self._request)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"thrown: {error}"))
        self.page.on("websocket", lambda socket: self.faults.append(f"a socket to {socket.url}"))

    def _request(self, request):
        if not request.url.startswith((self.inside, "data:", "about:", "blob:")):
            self.faults.append(f"a request to {request.url}")

    def _console(self, message):
        if message.type == "error" and message.location["url"] not in self.refused:
            self.faults.append(f"in the console: {message.text} ({message.location['url']})")

    def clear(self) -> None:
        """As if it had just been opened."""
        for page in self.context.pages:
            if page != self.page:
                page.close()
        self.page.evaluate("localStorage.clear(); sessionStorage.clear()")
        self.page.unroute_all()
        self.page.goto("about:blank")
        self.page.mouse.move(-1, -1)
        self.page.emulate_media(media="null", **{key: self.options.get(key, usual) for key, usual in MEDIA.items()})


class Tabs:
    """The tabs of a browser, by the options of their contexts. Two that are taken at a time are two."""

    def __init__(self, browser: Browser):
        self._browser, self._idle = browser, defaultdict(list)

    def take(self, options: dict) -> Tab:
        idle = self._idle[self._key(options)]
        return idle.pop() if idle else Tab(self._browser, options)

    def give_back(self, tab: Tab) -> None:
        try:
            tab.clear()
        except Error:  # a page on its way elsewhere, or a test that took its storage away
            tab.context.close()
        else:
            self._idle[self._key(tab.options)].append(tab)

    @staticmethod
    def _key(options: dict) -> str:
        return repr(sorted(options.items()))
