# The Debian package: menu entry, icons, AppStream metadata and manual pages beside the programs.
include(GNUInstallDirs)
set(made "${CMAKE_BINARY_DIR}/installer")
string(TIMESTAMP TRUVAMATE_PACKAGE_DAY "%Y-%m-%d" UTC)
string(TIMESTAMP TRUVAMATE_PACKAGE_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file("${installer}/linux/com.truvamate.Console.metainfo.xml.in"
    "${made}/com.truvamate.Console.metainfo.xml" @ONLY)
configure_file("${installer}/linux/changelog.in" "${made}/changelog" @ONLY)

function(install_compressed file destination)
    get_filename_component(name "${file}" NAME)
    configure_file("${file}" "${made}/${name}" COPYONLY)
    execute_process(COMMAND gzip -9nc "${made}/${name}" OUTPUT_FILE "${made}/${name}.gz" COMMAND_ERROR_IS_FATAL ANY)
    install(FILES "${made}/${name}.gz" DESTINATION "${destination}" COMPONENT console)
endfunction()

install(TARGETS truvamate-console truvamate-scan RUNTIME COMPONENT console)
install(FILES "${installer}/linux/com.truvamate.Console.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications"
    COMPONENT console)
install(FILES "${made}/com.truvamate.Console.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo"
    COMPONENT console)
install(FILES "${installer}/linux/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/truvamate-console"
    COMPONENT console)
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/truvamate.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" RENAME com.truvamate.Console.svg COMPONENT console)
foreach(size IN ITEMS 32 48 64 128 256)
    install(FILES "${installer}/icons/${size}.png"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps" RENAME com.truvamate.Console.png
        COMPONENT console)
endforeach()
install_compressed("${made}/changelog" "${CMAKE_INSTALL_DATADIR}/doc/truvamate-console")
install_compressed("${installer}/linux/truvamate-console.1" "${CMAKE_INSTALL_MANDIR}/man1")
install_compressed("${installer}/linux/truvamate-scan.1" "${CMAKE_INSTALL_MANDIR}/man1")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
    WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded while it runs and no linker knows of: the database driver, the data of the text reader, the letters of
# both languages and of sample tickets, the time zones of draws and shops.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, tesseract-ocr-eng, fonts-noto-core, fonts-dejavu-core, fonts-liberation, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, gnome-keyring | kwalletmanager")
