#pragma once

namespace truvamate {

class Dispatcher;

/// Finding anything by what is typed, and the feed of changes.
void serveSearch(Dispatcher &dispatcher);

} // namespace truvamate
