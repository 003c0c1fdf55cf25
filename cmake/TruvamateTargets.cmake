# How targets of this project are made: one INTERFACE target carries every flag, one call makes a library, a program
# or a test. Includes are written from the project's root: #include "models/money.h".

option(TRUVAMATE_TESTS "Build the tests" ON)
option(TRUVAMATE_WERROR "Treat warnings as errors" OFF)
option(TRUVAMATE_PCH "Use precompiled headers" ON)
set(TRUVAMATE_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

add_library(truvamate_flags INTERFACE)
target_include_directories(truvamate_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(truvamate_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    "TRUVAMATE_VERSION=\"${PROJECT_VERSION}\"")
if(MSVC)
    target_compile_options(truvamate_flags INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus)
else()
    target_compile_options(truvamate_flags INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
        -Wno-missing-field-initializers)
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        target_compile_options(truvamate_flags INTERFACE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
    endif()
endif()
if(TRUVAMATE_WERROR AND NOT MSVC)
    target_compile_options(truvamate_flags INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(truvamate_flags INTERFACE -fpch-preprocess)
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        # Once it optimises, GCC 12 takes the inside of an empty std::optional for uninitialised (its bug 80635).
        target_compile_options(truvamate_flags INTERFACE -Wno-maybe-uninitialized)
    endif()
endif()
if(TRUVAMATE_SANITIZE)
    target_compile_options(truvamate_flags INTERFACE -fsanitize=${TRUVAMATE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(truvamate_flags INTERFACE -fsanitize=${TRUVAMATE_SANITIZE})
endif()

# One precompiled header for every target. It belongs to a library of its own that defines nothing more than any target
# does: GCC refuses a header made under a -D that the user of it lacks, and accepts further ones.
if(TRUVAMATE_PCH)
    file(WRITE "${CMAKE_BINARY_DIR}/precompiled.cpp" "")
    add_library(truvamate_precompiled STATIC "${CMAKE_BINARY_DIR}/precompiled.cpp")
    set_target_properties(truvamate_precompiled PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(truvamate_precompiled PRIVATE truvamate_flags Qt6::Core tl::expected)
    target_precompile_headers(truvamate_precompiled PRIVATE "${CMAKE_SOURCE_DIR}/cmake/precompiled.h")
endif()

function(_truvamate_pch target)
    if(TRUVAMATE_PCH)
        target_precompile_headers(${target} REUSE_FROM truvamate_precompiled)
    endif()
endfunction()

# truvamate_library(NAME SOURCES … [LINK …] [PRIVATE_LINK …])
function(truvamate_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;PRIVATE_LINK")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC truvamate_flags Qt6::Core tl::expected ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
    _truvamate_pch(${name})
endfunction()

# truvamate_program(NAME SOURCES … LINK …)
function(truvamate_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINK})
    _truvamate_pch(${name})
endfunction()

# truvamate_test(NAME LINK … [SOURCES …] [LABELS …] [TIMEOUT seconds]): builds and registers NAME.cpp
function(truvamate_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LINK;SOURCES;LABELS")
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Qt6::Test ${arg_LINK})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    _truvamate_pch(${name})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;TZ=UTC;TRUVAMATE_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
endfunction()

# Fails the build on an include that breaks an arrow between folders.
function(truvamate_check_arrows)
    add_custom_target(check_arrows ALL
        COMMAND "${CMAKE_COMMAND}" -DROOT=${CMAKE_SOURCE_DIR} -P "${CMAKE_SOURCE_DIR}/cmake/check-arrows.cmake"
        COMMENT "Checking the arrows between folders" VERBATIM)
endfunction()
