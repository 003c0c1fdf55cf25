# The NSIS installer: the programs with the libraries they need, an icon and what the Explorer says of the program.
enable_language(RC)
configure_file("${installer}/windows/console.rc.in" "${CMAKE_BINARY_DIR}/installer/console.rc" @ONLY)
target_sources(truvamate-console PRIVATE "${CMAKE_BINARY_DIR}/installer/console.rc")
set_target_properties(truvamate-console PROPERTIES WIN32_EXECUTABLE ON)

install(TARGETS truvamate-console truvamate-scan RUNTIME_DEPENDENCY_SET console_libraries RUNTIME COMPONENT console)
qt_generate_deploy_app_script(TARGET truvamate-console FILENAME_VARIABLE deploy_qt)
install(SCRIPT "${deploy_qt}" COMPONENT console)
install(RUNTIME_DEPENDENCY_SET console_libraries PRE_EXCLUDE_REGEXES "api-ms-" "ext-ms-"
    POST_EXCLUDE_REGEXES ".*[Ss]ystem32/.*\\.dll" DIRECTORIES "$<TARGET_FILE_DIR:truvamate-console>"
    RUNTIME COMPONENT console)

set(CPACK_GENERATOR NSIS)
set(CPACK_NSIS_DISPLAY_NAME "Truvamate Console")
set(CPACK_NSIS_MUI_ICON "${installer}/icons/truvamate.ico")
set(CPACK_NSIS_MUI_UNIICON "${installer}/icons/truvamate.ico")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\\\truvamate-console.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
