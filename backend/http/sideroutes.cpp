#include "backend/http/sideroutes.h"

namespace truvamate {

const std::vector<SideRoute> &sideRoutes()
{
    static const std::vector<SideRoute> routes{
        {"POST",
         "/api/files/uploads",
         "uploads.create",
         "Begin an upload (tus 1.0).",
         201,
         {"Tus-Resumable", "Upload-Length", "Upload-Metadata"}},
        {"HEAD",
         "/api/files/uploads/{id}",
         "uploads.head",
         "How much of an upload has arrived.",
         200,
         {"Tus-Resumable"}},
        {"PATCH",
         "/api/files/uploads/{id}",
         "uploads.patch",
         "The next bytes of an upload; Truvamate-File-Id in the answer to the last of them.",
         204,
         {"Tus-Resumable", "Upload-Offset"}},
        {"DELETE", "/api/files/uploads/{id}", "uploads.delete", "Give an upload up.", 204, {"Tus-Resumable"}},
        {"GET",
         "/api/files/links/{token}",
         "links.get",
         "The picture behind a link of files.link.",
         200,
         {},
         true},
        {"GET",
         "/api/events",
         "events.listen",
         "A WebSocket that says when there is something new for changes.list.",
         101,
         {}},
    };
    return routes;
}

} // namespace truvamate
