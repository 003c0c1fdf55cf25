# The disk image: one bundle with the reader of photos inside, beside the console (app/console/CMakeLists.txt).
set(icon "${installer}/icons/truvamate.icns")
target_sources(truvamate-console PRIVATE "${icon}")
set_source_files_properties("${icon}" TARGET_DIRECTORY truvamate-console PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
# The system ends a program that opens a camera without saying what for.
set_target_properties(truvamate-console PROPERTIES
    MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_LIST_DIR}/Info.plist.in"
    MACOSX_BUNDLE_BUNDLE_NAME "Truvamate Console"
    MACOSX_BUNDLE_GUI_IDENTIFIER com.truvamate.Console
    MACOSX_BUNDLE_ICON_FILE truvamate.icns
    MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}"
    MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}")

install(TARGETS truvamate-console BUNDLE DESTINATION . COMPONENT console)
find_program(MACDEPLOYQT macdeployqt HINTS "${Qt6_DIR}/../../../bin" REQUIRED)
install(CODE "
    set(bundle \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/truvamate-console.app\")
    execute_process(COMMAND \"${MACDEPLOYQT}\" \"\${bundle}\" \"-executable=\${bundle}/Contents/MacOS/truvamate-scan\"
        COMMAND_ERROR_IS_FATAL ANY)" COMPONENT console)

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Truvamate Console")
