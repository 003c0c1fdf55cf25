# Puts the migrations into the backend as Qt resources: :/migrations/sqlite/0001_….sql and so on.
file(GLOB_RECURSE migrations CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/migrations/*.sql")
if(NOT migrations)
    message(FATAL_ERROR "resources/migrations holds no migration")
endif()
qt_add_resources(truvamate_backend migrations
    PREFIX "/" BASE "${CMAKE_SOURCE_DIR}/resources" FILES ${migrations})
