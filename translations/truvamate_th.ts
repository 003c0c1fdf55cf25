<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="th_TH">
<context>
    <name>Draws</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 และ %2</translation>
    </message>
    <message>
        <source>Your entry is kept. A second person has to enter the result from another source.</source>
        <translation>เก็บผลที่คุณป้อนแล้ว คนที่สองต้องป้อนผลจากที่มาอื่น</translation>
    </message>
    <message>
        <source>The entries differ, so none counts yet.</source>
        <translation>ผลที่ป้อนไม่ตรงกัน จึงยังไม่นับ</translation>
    </message>
    <message>
        <source>Another person has entered the result. Theirs stays hidden until you have read yours from another source and entered it.</source>
        <translation>มีผู้อื่นป้อนผลแล้ว ผลนั้นยังไม่แสดงจนกว่าคุณจะอ่านจากที่มาอื่นและป้อนผลของคุณ</translation>
    </message>
    <message>
        <source>The draw is held and its result is due. Two people enter it, each from a source of their own.</source>
        <translation>ออกรางวัลแล้ว ถึงกำหนดป้อนผล สองคนต้องป้อนผล แต่ละคนจากที่มาของตนเอง</translation>
    </message>
    <message>
        <source>A correction is under way; the verified result stands until two people agree.</source>
        <translation>กำลังแก้ไขผล ผลที่ยืนยันแล้วยังใช้อยู่จนกว่าสองคนจะป้อนตรงกัน</translation>
    </message>
    <message>
        <source>The result is verified. Look at the dry run, then commit the check.</source>
        <translation>ยืนยันผลแล้ว ดูการทดลองตรวจ แล้วบันทึกการตรวจ</translation>
    </message>
    <message>
        <source>Every win is paid out or settled.</source>
        <translation>จ่ายหรือสะสางทุกรางวัลแล้ว</translation>
    </message>
    <message>
        <source>The draw is checked: nothing was won.</source>
        <translation>ตรวจงวดแล้ว ไม่มีรางวัล</translation>
    </message>
    <message>
        <source>The draw is checked; its wins are being claimed and paid out.</source>
        <translation>ตรวจงวดแล้ว กำลังขอรับและจ่ายรางวัล</translation>
    </message>
    <message>
        <source>multiplier</source>
        <translation>ตัวคูณ</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>เลขตัวที่ %1</translation>
    </message>
    <message>
        <source>The draw was cancelled; it has no result.</source>
        <translation>งวดถูกยกเลิก จึงไม่มีผล</translation>
    </message>
    <message>
        <source>Held in %1. Lines can still be ordered and bought.</source>
        <translation>ออกรางวัลในอีก %1 ยังสั่งและซื้อรายการได้</translation>
    </message>
    <message>
        <source>Check not finished</source>
        <translation>ตรวจยังไม่เสร็จ</translation>
    </message>
    <message>
        <source>Entries differ</source>
        <translation>ผลที่ป้อนไม่ตรงกัน</translation>
    </message>
    <message>
        <source>You: look at your source again and enter the result anew. %1: the same, with theirs. Your two new entries have to agree. Or ask a third person, who has not seen either, to enter it from a source of their own.</source>
        <translation>คุณ: ดูที่มาของคุณอีกครั้งแล้วป้อนผลใหม่ %1: ทำเช่นเดียวกันกับที่มาของตน ผลที่ป้อนใหม่ทั้งสองต้องตรงกัน หรือขอให้คนที่สามซึ่งยังไม่เห็นผลใดป้อนจากที่มาของตนเอง</translation>
    </message>
    <message>
        <source>The check is not finished; orders brought up to date: %1 of %2. Commit it again to go on.</source>
        <translation>ตรวจยังไม่เสร็จ ปรับคำสั่งซื้อแล้ว %1 จาก %2 บันทึกการตรวจอีกครั้งเพื่อทำต่อ</translation>
    </message>
</context>
<context>
    <name>EnvironmentWords</name>
    <message>
        <source>LIVE · real orders and money</source>
        <translation>ใช้งานจริง · คำสั่งซื้อและเงินจริง</translation>
    </message>
    <message>
        <source>TRAINING · nothing here is real</source>
        <translation>ฝึกหัด · ไม่มีอะไรจริงในนี้</translation>
    </message>
    <message>
        <source>SAMPLE · everything in it is invented</source>
        <translation>ตัวอย่าง · ทุกอย่างในนี้สมมติขึ้น</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Look at it as it is now, then go on; what you typed is kept.</source>
        <translation>ดูสถานะปัจจุบันแล้วทำต่อ สิ่งที่พิมพ์ไว้ยังอยู่</translation>
    </message>
    <message>
        <source>Search by its number.</source>
        <translation>ค้นหาด้วยหมายเลข</translation>
    </message>
    <message>
        <source>Choose a later draw.</source>
        <translation>เลือกงวดที่ช้ากว่า</translation>
    </message>
    <message>
        <source>Tell the customer the new price and quote again.</source>
        <translation>แจ้งราคาใหม่ให้ลูกค้าแล้วเสนอราคาอีกครั้ง</translation>
    </message>
    <message>
        <source>The order shows which steps are possible now.</source>
        <translation>ดูขั้นตอนที่ทำได้ตอนนี้ในคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Nothing was changed. If it happens again, report the code to whoever looks after the program.</source>
        <translation>ยังไม่มีอะไรเปลี่ยน หากเกิดซ้ำ ให้แจ้งรหัสแก่ผู้ดูแลโปรแกรม</translation>
    </message>
    <message>
        <source>Take it as it stands.</source>
        <translation>ใช้ตามที่เป็นอยู่</translation>
    </message>
    <message>
        <source>Have the second person decide first.</source>
        <translation>ให้คนที่สองตัดสินใจก่อน</translation>
    </message>
    <message>
        <source>Ask who holds it, or take it over.</source>
        <translation>ถามผู้ที่ถืออยู่ หรือรับโอนมา</translation>
    </message>
    <message>
        <source>Compare the reference with the bank&apos;s record.</source>
        <translation>เทียบเลขอ้างอิงกับรายการของธนาคาร</translation>
    </message>
    <message>
        <source>Compare it with the order and the bank&apos;s record.</source>
        <translation>เทียบกับคำสั่งซื้อและรายการของธนาคาร</translation>
    </message>
    <message>
        <source>Check whether the same slip was scanned before.</source>
        <translation>ดูว่าสแกนสลิปใบนี้ไปแล้วหรือไม่</translation>
    </message>
    <message>
        <source>Keep it apart and do not bind it to this order.</source>
        <translation>แยกไว้และอย่าผูกกับคำสั่งซื้อนี้</translation>
    </message>
    <message>
        <source>Take the photo again.</source>
        <translation>ถ่ายรูปใหม่</translation>
    </message>
    <message>
        <source>Scan the ticket&apos;s own barcode.</source>
        <translation>สแกนบาร์โค้ดของสลิปเอง</translation>
    </message>
    <message>
        <source>Have another person compare the paper.</source>
        <translation>ให้อีกคนเทียบกับสลิป</translation>
    </message>
    <message>
        <source>Ask somebody else to do this.</source>
        <translation>ให้คนอื่นทำแทน</translation>
    </message>
    <message>
        <source>Take the lines again.</source>
        <translation>รับรายการใหม่อีกครั้ง</translation>
    </message>
    <message>
        <source>Choose another shop.</source>
        <translation>เลือกร้านอื่น</translation>
    </message>
    <message>
        <source>Choose the file again, or another one.</source>
        <translation>เลือกไฟล์ใหม่ หรือไฟล์อื่น</translation>
    </message>
    <message>
        <source>Have its result verified first.</source>
        <translation>ให้ยืนยันผลก่อน</translation>
    </message>
    <message>
        <source>Choose the claim centre.</source>
        <translation>เลือกศูนย์รับรางวัล</translation>
    </message>
    <message>
        <source>Enter the amount of each play as it was paid.</source>
        <translation>ป้อนจำนวนเงินของแต่ละชุดตามที่ได้รับ</translation>
    </message>
    <message>
        <source>Open the payout that exists.</source>
        <translation>เปิดการจ่ายรางวัลที่มีอยู่</translation>
    </message>
    <message>
        <source>Have the draw checked again first.</source>
        <translation>ให้ตรวจงวดใหม่ก่อน</translation>
    </message>
    <message>
        <source>Have an account recorded and approved for the customer first.</source>
        <translation>บันทึกและอนุมัติบัญชีของลูกค้าก่อน</translation>
    </message>
    <message>
        <source>Ask an owner, if your work needs it.</source>
        <translation>ถามเจ้าของ หากจำเป็นต่องาน</translation>
    </message>
    <message>
        <source>Have the customer accept the terms in force.</source>
        <translation>ให้ลูกค้ายอมรับเงื่อนไขฉบับปัจจุบัน</translation>
    </message>
    <message>
        <source>Have the identity desk decide first.</source>
        <translation>ให้ฝ่ายตรวจสอบตัวตนตัดสินใจก่อน</translation>
    </message>
    <message>
        <source>Load a newer list.</source>
        <translation>โหลดรายชื่อใหม่กว่า</translation>
    </message>
    <message>
        <source>An owner has to settle this first.</source>
        <translation>เจ้าของต้องจัดการเรื่องนี้ก่อน</translation>
    </message>
    <message>
        <source>The office can say why.</source>
        <translation>สำนักงานบอกเหตุผลได้</translation>
    </message>
    <message>
        <source>Go back to the top of the list.</source>
        <translation>กลับไปต้นรายการ</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>ปรับรุ่นโปรแกรม</translation>
    </message>
    <message>
        <source>Free some space or check the disk, then try again.</source>
        <translation>เพิ่มพื้นที่ว่างหรือตรวจดิสก์แล้วลองใหม่</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>กู้คืนจากข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>Choose a smaller one.</source>
        <translation>เลือกอันที่เล็กกว่า</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>ลองใหม่ในอีกสักครู่</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>ติดตั้งโปรแกรมใหม่</translation>
    </message>
    <message>
        <source>Choose another workspace or make a new one.</source>
        <translation>เลือกพื้นที่ทำงานอื่นหรือสร้างใหม่</translation>
    </message>
    <message>
        <source>Put the workspace&apos;s own key file back from its backup.</source>
        <translation>นำไฟล์กุญแจของพื้นที่ทำงานกลับมาจากข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>Let only yourself read the file, then open the workspace again.</source>
        <translation>ตั้งให้เฉพาะคุณอ่านไฟล์ได้ แล้วเปิดพื้นที่ทำงานใหม่</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>เลือกโฟลเดอร์ที่คุณเขียนได้</translation>
    </message>
    <message>
        <source>Download the file again later.</source>
        <translation>ดาวน์โหลดไฟล์ใหม่ภายหลัง</translation>
    </message>
    <message>
        <source>This is no date such as 05/10/2022[: “{text}”].</source>
        <translation>ไม่ใช่วันที่แบบ 05/10/2022[: “{text}”]</translation>
    </message>
    <message>
        <source>This is no number[: “{text}”].</source>
        <translation>ไม่ใช่ตัวเลข[: “{text}”]</translation>
    </message>
    <message>
        <source>The line holds another count of numbers than expected[: {found} instead of {expected}].</source>
        <translation>บรรทัดมีจำนวนตัวเลขไม่ตรงกับที่คาด[: {found} แทน {expected}]</translation>
    </message>
    <message>
        <source>The draw [of {date} ]is not held yet, so it has no result.</source>
        <translation>งวด[ {date} ]ยังไม่ออก จึงไม่มีผล</translation>
    </message>
    <message>
        <source>The draw [of {date} ]stands in the file several times with different numbers; none of them is taken.</source>
        <translation>งวด[ {date} ]อยู่ในไฟล์หลายครั้งแต่เลขไม่ตรงกัน จึงไม่นำมาใช้</translation>
    </message>
    <message>
        <source>This is no result file that is known here. Known are CSV and JSON of NY Open Data and CSV of the Texas Lottery.</source>
        <translation>ไม่ใช่ไฟล์ผลที่รู้จัก รู้จัก CSV และ JSON ของ NY Open Data และ CSV ของ Texas Lottery</translation>
    </message>
    <message>
        <source>The line has another count of columns than expected[: {found} instead of {expected}].</source>
        <translation>บรรทัดมีจำนวนคอลัมน์ไม่ตรงกับที่คาด[: {found} แทน {expected}]</translation>
    </message>
    <message>
        <source>The line is of another game than the file[, which is of {game}].</source>
        <translation>บรรทัดเป็นของเกมอื่น ไม่ใช่เกมของไฟล์[ ซึ่งเป็น {game}]</translation>
    </message>
    <message>
        <source>The JSON file is not complete.</source>
        <translation>ไฟล์ JSON ไม่สมบูรณ์</translation>
    </message>
    <message>
        <source>A field is not known[: “{field}”].</source>
        <translation>ไม่รู้จักช่องข้อมูล[: “{field}”]</translation>
    </message>
    <message>
        <source>The file holds no results.</source>
        <translation>ไฟล์ไม่มีผลรางวัล</translation>
    </message>
    <message>
        <source>The file is larger than any result file.</source>
        <translation>ไฟล์ใหญ่เกินกว่าไฟล์ผลใด ๆ</translation>
    </message>
    <message>
        <source>The file is no text; result files are CSV or JSON.</source>
        <translation>ไฟล์ไม่ใช่ข้อความ ไฟล์ผลเป็น CSV หรือ JSON</translation>
    </message>
    <message>
        <source>This is a web page, not a result file. Sources answer with a page when they are under maintenance.</source>
        <translation>นี่คือหน้าเว็บ ไม่ใช่ไฟล์ผล แหล่งข้อมูลจะตอบเป็นหน้าเว็บเมื่อปิดปรับปรุง</translation>
    </message>
    <message>
        <source>This is not the key of a stored file.</source>
        <translation>ไม่ใช่รหัสของไฟล์ที่เก็บ</translation>
    </message>
    <message>
        <source>The stored file is not the one that was registered.</source>
        <translation>ไฟล์ที่เก็บไม่ใช่ไฟล์ที่ลงทะเบียนไว้</translation>
    </message>
    <message>
        <source>The disk is full; nothing was kept of the file.</source>
        <translation>ดิสก์เต็ม ไม่ได้เก็บไฟล์ไว้</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ไฟล์ว่างเปล่า</translation>
    </message>
    <message>
        <source>There is such a stored file already.</source>
        <translation>มีไฟล์นี้เก็บอยู่แล้ว</translation>
    </message>
    <message>
        <source>The stored file is missing.</source>
        <translation>ไฟล์ที่เก็บหายไป</translation>
    </message>
    <message>
        <source>This workspace was opened without a place for files.</source>
        <translation>เปิดพื้นที่ทำงานนี้โดยไม่มีที่เก็บไฟล์</translation>
    </message>
    <message>
        <source>This workspace keeps no files.</source>
        <translation>พื้นที่ทำงานนี้ไม่เก็บไฟล์</translation>
    </message>
    <message>
        <source>The stored file cannot be read.</source>
        <translation>อ่านไฟล์ที่เก็บไม่ได้</translation>
    </message>
    <message>
        <source>Storing the file was stopped; nothing was kept of it.</source>
        <translation>หยุดเก็บไฟล์แล้ว ไม่ได้เก็บส่วนใดไว้</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>ไฟล์ใหญ่เกินไป</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>ไม่มีไฟล์นี้</translation>
    </message>
    <message>
        <source>This is not a kind of file.</source>
        <translation>ไม่ใช่ชนิดของไฟล์</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>อ่านไฟล์ไม่ได้</translation>
    </message>
    <message>
        <source>The file could not be stored.</source>
        <translation>เก็บไฟล์ไม่ได้</translation>
    </message>
    <message>
        <source>This is neither a picture nor a PDF.</source>
        <translation>ไม่ใช่รูปหรือ PDF</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>เปิดไฟล์ไม่ได้</translation>
    </message>
    <message>
        <source>This is a HEIC photo, which cannot be read here. On the iPhone choose Settings, Camera, Formats, Most Compatible, or send it as JPEG.</source>
        <translation>เป็นรูป HEIC ซึ่งอ่านไม่ได้ที่นี่ ใน iPhone เลือก การตั้งค่า กล้อง รูปแบบ เข้ากันได้มากที่สุด หรือส่งเป็น JPEG</translation>
    </message>
    <message>
        <source>The header of the picture is damaged.</source>
        <translation>ส่วนหัวของรูปเสียหาย</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>รูปใหญ่เกินไป</translation>
    </message>
    <message>
        <source>The photo was cut short: its end is missing.</source>
        <translation>รูปถูกตัด ส่วนท้ายหายไป</translation>
    </message>
    <message>
        <source>The file is not a picture: JPEG, PNG, WebP and BMP are read.</source>
        <translation>ไฟล์ไม่ใช่รูป อ่านได้เฉพาะ JPEG, PNG, WebP และ BMP</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be unpacked.</source>
        <translation>รูปเสียหาย เปิดไม่ได้</translation>
    </message>
    <message>
        <source>The picture could not be read.</source>
        <translation>อ่านรูปไม่ได้</translation>
    </message>
    <message>
        <source>The ticket reader gave an answer that cannot be used.</source>
        <translation>ตัวอ่านสลิปให้คำตอบที่ใช้ไม่ได้</translation>
    </message>
    <message>
        <source>The ticket reader took too long and was stopped.</source>
        <translation>ตัวอ่านสลิปใช้เวลานานเกินไปจึงหยุด</translation>
    </message>
    <message>
        <source>The ticket reader ended unexpectedly.</source>
        <translation>ตัวอ่านสลิปปิดตัวโดยไม่คาดคิด</translation>
    </message>
    <message>
        <source>The ticket reader cannot be started.</source>
        <translation>เริ่มตัวอ่านสลิปไม่ได้</translation>
    </message>
    <message>
        <source>The ticket reader and the program did not understand each other.</source>
        <translation>ตัวอ่านสลิปกับโปรแกรมสื่อสารกันไม่เข้าใจ</translation>
    </message>
    <message>
        <source>A layout of tickets is incomplete.</source>
        <translation>แบบสลิปไม่สมบูรณ์</translation>
    </message>
    <message>
        <source>A layout of tickets is damaged.</source>
        <translation>แบบสลิปเสียหาย</translation>
    </message>
    <message>
        <source>A layout of tickets holds a pattern that cannot be used.</source>
        <translation>แบบสลิปมีรูปแบบที่ใช้ไม่ได้</translation>
    </message>
    <message>
        <source>A layout of tickets has no usable serial.</source>
        <translation>แบบสลิปไม่มีเลขประจำสลิปที่ใช้ได้</translation>
    </message>
    <message>
        <source>This is not an identifier.</source>
        <translation>ไม่ใช่รหัสประจำรายการ</translation>
    </message>
    <message>
        <source>An amount cannot be split over a negative share.</source>
        <translation>แบ่งเงินตามส่วนที่ติดลบไม่ได้</translation>
    </message>
    <message>
        <source>An amount cannot be split over nothing.</source>
        <translation>แบ่งเงินให้ศูนย์ส่วนไม่ได้</translation>
    </message>
    <message>
        <source>This is not an amount such as 245.00.</source>
        <translation>ไม่ใช่จำนวนเงินแบบ 245.00</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>จำนวนเงินมากเกินไป</translation>
    </message>
    <message>
        <source>This currency is not handled; USD and THB are.</source>
        <translation>ไม่รองรับสกุลเงินนี้ ใช้ได้ USD และ THB</translation>
    </message>
    <message>
        <source>A name of 1 to 200 characters is needed.</source>
        <translation>ต้องมีชื่อ 1 ถึง 200 ตัวอักษร</translation>
    </message>
    <message>
        <source>This is not a date such as 2018-06-30.</source>
        <translation>ไม่ใช่วันที่แบบ 2018-06-30</translation>
    </message>
    <message>
        <source>This is not a time with its zone.</source>
        <translation>ไม่ใช่เวลาที่มีเขตเวลา</translation>
    </message>
    <message>
        <source>This is not a time zone, such as America/Indiana/Indianapolis.</source>
        <translation>ไม่ใช่เขตเวลา เช่น America/Indiana/Indianapolis</translation>
    </message>
    <message>
        <source>The place in the list of changes cannot be read.</source>
        <translation>อ่านตำแหน่งในรายการเปลี่ยนแปลงไม่ได้</translation>
    </message>
    <message>
        <source>This is not a place in the list.</source>
        <translation>ไม่ใช่ตำแหน่งในรายการ</translation>
    </message>
    <message>
        <source>A page has 1 to 200 rows.</source>
        <translation>หนึ่งหน้ามี 1 ถึง 200 แถว</translation>
    </message>
    <message>
        <source>This place belongs to another list, order or filter.</source>
        <translation>ตำแหน่งนี้เป็นของรายการ ลำดับ หรือตัวกรองอื่น</translation>
    </message>
    <message>
        <source>This request was sent before with another content.</source>
        <translation>คำขอนี้เคยส่งแล้วด้วยเนื้อหาอื่น</translation>
    </message>
    <message>
        <source>The request is incomplete[: {field}].</source>
        <translation>คำขอไม่ครบ[: {field}]</translation>
    </message>
    <message>
        <source>The request lacks its key against being done twice.</source>
        <translation>คำขอไม่มีรหัสกันทำซ้ำ</translation>
    </message>
    <message>
        <source>The other side does not know this request.</source>
        <translation>อีกฝั่งไม่รู้จักคำขอนี้</translation>
    </message>
    <message>
        <source>This order was changed since you read it.</source>
        <translation>คำสั่งซื้อนี้เปลี่ยนไปหลังจากที่คุณเปิดอ่าน</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>ไม่มีคำสั่งซื้อนี้</translation>
    </message>
    <message>
        <source>An order needs at least one line.</source>
        <translation>คำสั่งซื้อต้องมีอย่างน้อยหนึ่งรายการ</translation>
    </message>
    <message>
        <source>An order has too few or too many lines.</source>
        <translation>จำนวนรายการน้อยหรือมากเกินไป</translation>
    </message>
    <message>
        <source>A chosen line needs five numbers and a special number.</source>
        <translation>รายการที่เลือกเองต้องมีห้าตัวและเลขพิเศษ</translation>
    </message>
    <message>
        <source>A line whose numbers are picked for the customer cannot name numbers.</source>
        <translation>รายการที่เลือกเลขให้ลูกค้าระบุเลขไม่ได้</translation>
    </message>
    <message>
        <source>This is no way to pick numbers: chosen, house pick or terminal pick.</source>
        <translation>วิธีเลือกเลขนี้ไม่มี ใช้ได้: เลือกเอง บริษัทเลือกให้ หรือเครื่องเลือกให้</translation>
    </message>
    <message>
        <source>What becomes of a missed draw is a refund or a later draw.</source>
        <translation>เมื่อซื้อไม่ทันงวด เลือกได้คืนเงินหรือย้ายงวด</translation>
    </message>
    <message>
        <source>This kind of ticket is not known.</source>
        <translation>ไม่รู้จักสลากชนิดนี้</translation>
    </message>
    <message>
        <source>Bundles are not sold; order each line for itself.</source>
        <translation>ไม่ขายเป็นชุดรวม ให้สั่งทีละรายการ</translation>
    </message>
    <message>
        <source>Syndicate shares are not sold; order each line for itself.</source>
        <translation>ไม่ขายส่วนแบ่งกลุ่ม ให้สั่งทีละรายการ</translation>
    </message>
    <message>
        <source>The service fee cannot be negative.</source>
        <translation>ค่าบริการติดลบไม่ได้</translation>
    </message>
    <message>
        <source>Nothing can be ordered for this draw now.</source>
        <translation>ตอนนี้สั่งซื้องวดนี้ไม่ได้</translation>
    </message>
    <message>
        <source>Sales for this draw have closed.</source>
        <translation>งวดนี้ปิดขายแล้ว</translation>
    </message>
    <message>
        <source>Please name which terms the customer accepted.</source>
        <translation>โปรดระบุเงื่อนไขที่ลูกค้ายอมรับ</translation>
    </message>
    <message>
        <source>The price changed since the customer was quoted[: the order now costs {charge}].</source>
        <translation>ราคาเปลี่ยนหลังจากเสนอลูกค้า[: ตอนนี้ราคา {charge}]</translation>
    </message>
    <message>
        <source>An order can be given only to a member of staff in use.</source>
        <translation>มอบหมายได้เฉพาะพนักงานที่ยังใช้งาน</translation>
    </message>
    <message>
        <source>A note is empty or too long.</source>
        <translation>หมายเหตุว่างหรือยาวเกินไป</translation>
    </message>
    <message>
        <source>Please say why the order is cancelled.</source>
        <translation>โปรดระบุเหตุผลที่ยกเลิก</translation>
    </message>
    <message>
        <source>This step is not possible in the order&apos;s present state.</source>
        <translation>ทำขั้นตอนนี้ไม่ได้ในสถานะปัจจุบันของคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>This is not a step of an order.</source>
        <translation>ไม่ใช่ขั้นตอนของคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>This is not a status of an order.</source>
        <translation>ไม่ใช่สถานะของคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>The count of an order number is out of range.</source>
        <translation>ลำดับในเลขคำสั่งซื้ออยู่นอกช่วง</translation>
    </message>
    <message>
        <source>This is not an order number such as LTO-2026-000123-7.</source>
        <translation>ไม่ใช่เลขคำสั่งซื้อแบบ LTO-2026-000123-7</translation>
    </message>
    <message>
        <source>The check digit of the order number does not fit: at least one digit is mistyped.</source>
        <translation>เลขตรวจสอบไม่ตรง พิมพ์ผิดอย่างน้อยหนึ่งตัว</translation>
    </message>
    <message>
        <source>Orders cannot be sorted by this.</source>
        <translation>เรียงคำสั่งซื้อตามนี้ไม่ได้</translation>
    </message>
    <message>
        <source>This line is bought.</source>
        <translation>รายการนี้ซื้อแล้ว</translation>
    </message>
    <message>
        <source>This line was cancelled.</source>
        <translation>รายการนี้ถูกยกเลิก</translation>
    </message>
    <message>
        <source>This line was refunded.</source>
        <translation>รายการนี้คืนเงินแล้ว</translation>
    </message>
    <message>
        <source>This line is not paid.</source>
        <translation>รายการนี้ยังไม่ชำระ</translation>
    </message>
    <message>
        <source>The draw of this line has closed.</source>
        <translation>งวดของรายการนี้ปิดแล้ว</translation>
    </message>
    <message>
        <source>This line is on a slip that waits for a second person&apos;s decision.</source>
        <translation>รายการนี้อยู่บนสลิปที่รอคนที่สองตัดสินใจ</translation>
    </message>
    <message>
        <source>This line is with an agent, who may be buying it.</source>
        <translation>รายการนี้อยู่กับตัวแทนซึ่งอาจกำลังซื้อ</translation>
    </message>
    <message>
        <source>This line is on a late slip that a second person has yet to decide.</source>
        <translation>รายการนี้อยู่บนสลิปที่มาช้าซึ่งรอคนที่สองตัดสิน</translation>
    </message>
    <message>
        <source>There is no such line.</source>
        <translation>ไม่มีรายการนี้</translation>
    </message>
    <message>
        <source>This is not a state of a line.</source>
        <translation>ไม่ใช่สถานะของรายการ</translation>
    </message>
    <message>
        <source>This line cannot take that step from its present state.</source>
        <translation>รายการนี้ทำขั้นตอนนั้นจากสถานะปัจจุบันไม่ได้</translation>
    </message>
    <message>
        <source>A payment needs its provider&apos;s reference, of at most 100 characters.</source>
        <translation>เงินชำระต้องมีเลขอ้างอิงของผู้ให้บริการ ไม่เกิน 100 ตัวอักษร</translation>
    </message>
    <message>
        <source>The order is cancelled or paid already: this money can only be given back.</source>
        <translation>คำสั่งซื้อถูกยกเลิกหรือชำระแล้ว เงินนี้คืนได้อย่างเดียว</translation>
    </message>
    <message>
        <source>This payment was changed since you read it.</source>
        <translation>เงินชำระนี้เปลี่ยนไปหลังจากที่คุณเปิดอ่าน</translation>
    </message>
    <message>
        <source>A payment cannot have been received in the future.</source>
        <translation>รับเงินในอนาคตไม่ได้</translation>
    </message>
    <message>
        <source>This payment waits for no decision.</source>
        <translation>เงินชำระนี้ไม่ได้รอการตัดสินใจ</translation>
    </message>
    <message>
        <source>This reference is posted already[, for order {order_number}].</source>
        <translation>เลขอ้างอิงนี้ลงบัญชีแล้ว[ สำหรับคำสั่งซื้อ {order_number}]</translation>
    </message>
    <message>
        <source>There is no such payment.</source>
        <translation>ไม่มีเงินชำระนี้</translation>
    </message>
    <message>
        <source>This provider does not take payments by this method.</source>
        <translation>ผู้ให้บริการนี้ไม่รับวิธีชำระนี้</translation>
    </message>
    <message>
        <source>This money was received: accept it or give it back; it did not fail.</source>
        <translation>ได้รับเงินนี้แล้ว ให้รับหรือคืน ไม่ใช่ไม่สำเร็จ</translation>
    </message>
    <message>
        <source>The amount is not what the order costs[ ({charge})].</source>
        <translation>จำนวนเงินไม่ตรงกับราคาคำสั่งซื้อ[ ({charge})]</translation>
    </message>
    <message>
        <source>This is not a state of a payment.</source>
        <translation>ไม่ใช่สถานะของเงินชำระ</translation>
    </message>
    <message>
        <source>This payment cannot take that step from its present state.</source>
        <translation>เงินชำระนี้ทำขั้นตอนนั้นจากสถานะปัจจุบันไม่ได้</translation>
    </message>
    <message>
        <source>This line is bought and may still win: it can be refunded once its draw is checked. A slip that was bound wrongly is unbound instead.</source>
        <translation>รายการนี้ซื้อแล้วและยังอาจถูกรางวัล คืนเงินได้หลังตรวจงวด หากผูกสลิปผิดให้นำออกจากคำสั่งซื้อแทน</translation>
    </message>
    <message>
        <source>A line to refund is not of this order.</source>
        <translation>รายการที่จะคืนเงินไม่ใช่ของคำสั่งซื้อนี้</translation>
    </message>
    <message>
        <source>This line was refunded before.</source>
        <translation>รายการนี้เคยคืนเงินแล้ว</translation>
    </message>
    <message>
        <source>This line won: its prize is paid out, and its price is not refunded.</source>
        <translation>รายการนี้ถูกรางวัล จ่ายรางวัลแทน ไม่คืนราคา</translation>
    </message>
    <message>
        <source>Bought lines and others are refunded apart.</source>
        <translation>คืนเงินรายการที่ซื้อแล้วแยกจากรายการอื่น</translation>
    </message>
    <message>
        <source>A bought line is refunded only as a fault of the house.</source>
        <translation>รายการที่ซื้อแล้วคืนเงินได้เฉพาะเมื่อเป็นความผิดของบริษัท</translation>
    </message>
    <message>
        <source>This order is not paid, so there is nothing to refund.</source>
        <translation>คำสั่งซื้อยังไม่ชำระ จึงไม่มีอะไรต้องคืน</translation>
    </message>
    <message>
        <source>No line of this order can be refunded any more.</source>
        <translation>คืนเงินรายการของคำสั่งซื้อนี้ไม่ได้อีก</translation>
    </message>
    <message>
        <source>Please say why this is refunded.</source>
        <translation>โปรดระบุเหตุผลที่คืนเงิน</translation>
    </message>
    <message>
        <source>This is more than is left of the payment.</source>
        <translation>มากกว่าเงินชำระที่เหลือ</translation>
    </message>
    <message>
        <source>This is not a reason to refund.</source>
        <translation>ไม่ใช่เหตุผลการคืนเงิน</translation>
    </message>
    <message>
        <source>There is no such request for a refund.</source>
        <translation>ไม่มีคำขอคืนเงินนี้</translation>
    </message>
    <message>
        <source>A refund of this line already waits for a second person.</source>
        <translation>การคืนเงินรายการนี้รอคนที่สองอยู่แล้ว</translation>
    </message>
    <message>
        <source>This slip is known already[: it is bound to {order_number}].</source>
        <translation>รู้จักสลิปใบนี้แล้ว[: ผูกกับ {order_number}]</translation>
    </message>
    <message>
        <source>This is not the ticket that was ordered.</source>
        <translation>ไม่ใช่สลิปที่สั่ง</translation>
    </message>
    <message>
        <source>This order has no line that waits for a ticket.</source>
        <translation>คำสั่งซื้อนี้ไม่มีรายการที่รอสลิป</translation>
    </message>
    <message>
        <source>A line of this order is held by somebody else[: {holder}].</source>
        <translation>มีคนอื่นถือรายการของคำสั่งซื้อนี้[: {holder}]</translation>
    </message>
    <message>
        <source>This is not a stored picture of that side of a slip.</source>
        <translation>ไม่ใช่รูปที่เก็บไว้ของสลิปด้านนั้น</translation>
    </message>
    <message>
        <source>A slip needs a stored picture of its front.</source>
        <translation>สลิปต้องมีรูปด้านหน้าที่เก็บไว้</translation>
    </message>
    <message>
        <source>The slip to be replaced is still bound; take it from its order first.</source>
        <translation>สลิปที่จะแทนยังผูกอยู่ นำออกจากคำสั่งซื้อก่อน</translation>
    </message>
    <message>
        <source>This code is not the barcode of a lottery ticket and binds nothing.</source>
        <translation>รหัสนี้ไม่ใช่บาร์โค้ดของสลาก จึงผูกไม่ได้</translation>
    </message>
    <message>
        <source>Barcode and serial do not agree.</source>
        <translation>บาร์โค้ดกับเลขประจำสลิปไม่ตรงกัน</translation>
    </message>
    <message>
        <source>The draw dates of the slip are needed, each once.</source>
        <translation>ต้องมีวันที่งวดของสลิป วันละครั้งเดียว</translation>
    </message>
    <message>
        <source>There is no such draw on the date that is printed.</source>
        <translation>ไม่มีงวดในวันที่ที่พิมพ์</translation>
    </message>
    <message>
        <source>The draw of this slip is cancelled.</source>
        <translation>งวดของสลิปนี้ถูกยกเลิก</translation>
    </message>
    <message>
        <source>One slip cannot cover these draws: the game&apos;s rules change between them.</source>
        <translation>สลิปใบเดียวครอบคลุมงวดเหล่านี้ไม่ได้ เพราะกติกาเปลี่ยนระหว่างงวด</translation>
    </message>
    <message>
        <source>A slip has one to ten plays, lettered A to J, each once.</source>
        <translation>สลิปมีหนึ่งถึงสิบชุด ตัวอักษร A ถึง J ตัวละครั้งเดียว</translation>
    </message>
    <message>
        <source>The multiplier of a play is missing or cannot be printed on this ticket.</source>
        <translation>ตัวคูณของชุดหายไปหรือพิมพ์บนสลิปนี้ไม่ได้</translation>
    </message>
    <message>
        <source>A play cannot have this add-on on this ticket.</source>
        <translation>ชุดนี้มีตัวเลือกเสริมนี้บนสลิปนี้ไม่ได้</translation>
    </message>
    <message>
        <source>The printed price is not what these plays and draws cost.</source>
        <translation>ราคาที่พิมพ์ไม่ตรงกับราคาของชุดและงวด</translation>
    </message>
    <message>
        <source>This slip arrived after its draw closed.</source>
        <translation>สลิปนี้มาหลังงวดปิด</translation>
    </message>
    <message>
        <source>The serial belongs to another day than is printed.</source>
        <translation>เลขประจำสลิปเป็นของวันอื่น ไม่ตรงกับที่พิมพ์</translation>
    </message>
    <message>
        <source>The draw of this slip has closed, so it stays where it is.</source>
        <translation>งวดของสลิปนี้ปิดแล้ว จึงคงไว้ที่เดิม</translation>
    </message>
    <message>
        <source>Every play of this slip serves a line already.</source>
        <translation>ทุกชุดของสลิปนี้ใช้กับรายการแล้ว</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>โปรดระบุเหตุผล</translation>
    </message>
    <message>
        <source>This slip needs no second look.</source>
        <translation>สลิปนี้ไม่ต้องดูครั้งที่สอง</translation>
    </message>
    <message>
        <source>This slip is not bound to an order.</source>
        <translation>สลิปนี้ไม่ได้ผูกกับคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>This slip is not the house&apos;s: paper belongs to one order.</source>
        <translation>สลิปนี้ไม่ใช่ของบริษัท สลิปหนึ่งใบเป็นของคำสั่งซื้อเดียว</translation>
    </message>
    <message>
        <source>The second look is another person&apos;s.</source>
        <translation>การดูครั้งที่สองต้องเป็นอีกคน</translation>
    </message>
    <message>
        <source>Another serial was read now than before.</source>
        <translation>ครั้งนี้อ่านเลขประจำสลิปได้ต่างจากเดิม</translation>
    </message>
    <message>
        <source>This slip was changed meanwhile.</source>
        <translation>สลิปนี้เปลี่ยนไประหว่างนั้น</translation>
    </message>
    <message>
        <source>There is no such slip.</source>
        <translation>ไม่มีสลิปนี้</translation>
    </message>
    <message>
        <source>A slip has a front and a back.</source>
        <translation>สลิปมีด้านหน้าและด้านหลัง</translation>
    </message>
    <message>
        <source>This is not a state of a slip.</source>
        <translation>ไม่ใช่สถานะของสลิป</translation>
    </message>
    <message>
        <source>This slip cannot take that step from its present state.</source>
        <translation>สลิปนี้ทำขั้นตอนนั้นจากสถานะปัจจุบันไม่ได้</translation>
    </message>
    <message>
        <source>This slip does not wait for a decision.</source>
        <translation>สลิปนี้ไม่ได้รอการตัดสินใจ</translation>
    </message>
    <message>
        <source>This lease has ended.</source>
        <translation>การรับรายการนี้สิ้นสุดแล้ว</translation>
    </message>
    <message>
        <source>Lines are held by somebody else.</source>
        <translation>มีคนอื่นถือรายการอยู่</translation>
    </message>
    <message>
        <source>A lease holds too few or too many lines.</source>
        <translation>จำนวนรายการที่รับน้อยหรือมากเกินไป</translation>
    </message>
    <message>
        <source>Please say why the lines are taken over.</source>
        <translation>โปรดระบุเหตุผลที่รับโอนรายการ</translation>
    </message>
    <message>
        <source>This lease is somebody else&apos;s; take its lines over instead.</source>
        <translation>รายการนี้คนอื่นรับไว้ ให้รับโอนแทน</translation>
    </message>
    <message>
        <source>The cut-off of a line has passed.</source>
        <translation>เลยเวลาปิดรับซื้อของรายการแล้ว</translation>
    </message>
    <message>
        <source>This is not the serial of a ticket.</source>
        <translation>ไม่ใช่เลขประจำสลิป</translation>
    </message>
    <message>
        <source>This is not a time of day such as 21:45.</source>
        <translation>ไม่ใช่เวลาแบบ 21:45</translation>
    </message>
    <message>
        <source>There is such a shop in this state already.</source>
        <translation>มีร้านนี้ในรัฐนี้แล้ว</translation>
    </message>
    <message>
        <source>This shop is no longer used.</source>
        <translation>ร้านนี้ไม่ใช้แล้ว</translation>
    </message>
    <message>
        <source>Sales cannot close after the draw.</source>
        <translation>ปิดขายหลังออกรางวัลไม่ได้</translation>
    </message>
    <message>
        <source>The shop has no valid time zone, such as America/New_York.</source>
        <translation>ร้านไม่มีเขตเวลาที่ใช้ได้ เช่น America/New_York</translation>
    </message>
    <message>
        <source>There is no such shop.</source>
        <translation>ไม่มีร้านนี้</translation>
    </message>
    <message>
        <source>There is such a place in this state already.</source>
        <translation>มีที่เก็บนี้ในรัฐนี้แล้ว</translation>
    </message>
    <message>
        <source>There is no such place.</source>
        <translation>ไม่มีที่เก็บนี้</translation>
    </message>
    <message>
        <source>Paper can be at a shop, with an agent, in a box or at a claim centre.</source>
        <translation>สลิปอยู่ได้ที่ร้าน กับตัวแทน ในกล่อง หรือที่ศูนย์รับรางวัล</translation>
    </message>
    <message>
        <source>Paper stays in the state that sold it; this place is in another.</source>
        <translation>สลิปต้องอยู่ในรัฐที่ขาย ที่เก็บนี้อยู่รัฐอื่น</translation>
    </message>
    <message>
        <source>Paper is missing from its place.</source>
        <translation>สลิปหายจากที่เก็บ</translation>
    </message>
    <message>
        <source>Please say how the incident was settled.</source>
        <translation>โปรดระบุว่าจัดการเรื่องนี้อย่างไร</translation>
    </message>
    <message>
        <source>This incident is settled already.</source>
        <translation>เรื่องที่ต้องตรวจสอบนี้จัดการแล้ว</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>ไม่มีเรื่องที่ต้องตรวจสอบนี้</translation>
    </message>
    <message>
        <source>The slip is stopped at the counter.</source>
        <translation>หยุดสลิปไว้ที่เคาน์เตอร์</translation>
    </message>
    <message>
        <source>The ticket could not be read for certain.</source>
        <translation>อ่านสลิปไม่แน่ชัด</translation>
    </message>
    <message>
        <source>The photo cannot be opened.</source>
        <translation>เปิดรูปไม่ได้</translation>
    </message>
    <message>
        <source>No lottery ticket was recognised on the picture.</source>
        <translation>ไม่พบสลากในรูป</translation>
    </message>
    <message>
        <source>This barcode is not one of a lottery ticket.</source>
        <translation>ไม่ใช่บาร์โค้ดของสลาก</translation>
    </message>
    <message>
        <source>The reader has not been proven on tickets of this lottery, so a person has to compare.</source>
        <translation>ตัวอ่านยังไม่ผ่านการพิสูจน์กับสลากนี้ ต้องให้คนเทียบ</translation>
    </message>
    <message>
        <source>The ticket&apos;s barcode could not be read; print alone does not identify a ticket.</source>
        <translation>อ่านบาร์โค้ดไม่ได้ ตัวพิมพ์อย่างเดียวระบุสลิปไม่ได้</translation>
    </message>
    <message>
        <source>The printed serial could not be read, so nothing confirms the barcode.</source>
        <translation>อ่านเลขประจำสลิปที่พิมพ์ไม่ได้ จึงไม่มีอะไรยืนยันบาร์โค้ด</translation>
    </message>
    <message>
        <source>Barcode and printed serial do not agree.</source>
        <translation>บาร์โค้ดกับเลขประจำสลิปที่พิมพ์ไม่ตรงกัน</translation>
    </message>
    <message>
        <source>The barcode was read only once.</source>
        <translation>อ่านบาร์โค้ดได้เพียงครั้งเดียว</translation>
    </message>
    <message>
        <source>More than one ticket&apos;s barcode is on the picture.</source>
        <translation>ในรูปมีบาร์โค้ดสลิปมากกว่าหนึ่งใบ</translation>
    </message>
    <message>
        <source>The ticket says it was sold after its draw.</source>
        <translation>สลิประบุว่าขายหลังออกรางวัล</translation>
    </message>
    <message>
        <source>The serial belongs to another day than is printed as the day of sale.</source>
        <translation>เลขประจำสลิปเป็นของวันอื่น ไม่ตรงกับวันขายที่พิมพ์</translation>
    </message>
    <message>
        <source>Another game is printed than was ordered.</source>
        <translation>พิมพ์เกมอื่น ไม่ตรงกับที่สั่ง</translation>
    </message>
    <message>
        <source>No ordered line waits for a ticket.</source>
        <translation>ไม่มีรายการที่สั่งรอสลิป</translation>
    </message>
    <message>
        <source>No line with played numbers could be read.</source>
        <translation>อ่านแถวตัวเลขไม่ได้เลย</translation>
    </message>
    <message>
        <source>The draw date could not be read for certain.</source>
        <translation>อ่านวันที่งวดไม่แน่ชัด</translation>
    </message>
    <message>
        <source>Another draw date is printed than was ordered.</source>
        <translation>พิมพ์วันที่งวดอื่น ไม่ตรงกับที่สั่ง</translation>
    </message>
    <message>
        <source>Another number is printed than was ordered.</source>
        <translation>พิมพ์เลขอื่น ไม่ตรงกับที่สั่ง</translation>
    </message>
    <message>
        <source>Another special number is printed than was ordered.</source>
        <translation>พิมพ์เลขพิเศษอื่น ไม่ตรงกับที่สั่ง</translation>
    </message>
    <message>
        <source>A number could not be read for certain.</source>
        <translation>อ่านเลขไม่แน่ชัด</translation>
    </message>
    <message>
        <source>A line was ordered as the terminal&apos;s pick, but the paper does not say so.</source>
        <translation>สั่งให้เครื่องเลือก แต่สลิปไม่ระบุเช่นนั้น</translation>
    </message>
    <message>
        <source>A line is printed that no ordered line waits for.</source>
        <translation>มีแถวที่พิมพ์แต่ไม่มีรายการสั่งรอ</translation>
    </message>
    <message>
        <source>A multiplier could not be read, and without it the line cannot be priced.</source>
        <translation>อ่านตัวคูณไม่ได้ จึงคิดราคาไม่ได้</translation>
    </message>
    <message>
        <source>Whether the ticket has Power Play could not be read for certain.</source>
        <translation>อ่านไม่แน่ชัดว่ามี Power Play หรือไม่</translation>
    </message>
    <message>
        <source>Power Play is not as it was ordered.</source>
        <translation>Power Play ไม่ตรงกับที่สั่ง</translation>
    </message>
    <message>
        <source>No barcode of a ticket could be read.</source>
        <translation>อ่านบาร์โค้ดสลิปไม่ได้</translation>
    </message>
    <message>
        <source>The numbers of a line do not rise, so they are not certain.</source>
        <translation>เลขในแถวไม่เรียงจากน้อยไปมาก จึงไม่แน่ชัด</translation>
    </message>
    <message>
        <source>A number is not certain.</source>
        <translation>เลขไม่แน่ชัด</translation>
    </message>
    <message>
        <source>A line may have been missed.</source>
        <translation>อาจอ่านแถวตกหล่น</translation>
    </message>
    <message>
        <source>The printed price does not fit the lines that were read.</source>
        <translation>ราคาที่พิมพ์ไม่ตรงกับแถวที่อ่านได้</translation>
    </message>
    <message>
        <source>The price is not certain.</source>
        <translation>ราคาไม่แน่ชัด</translation>
    </message>
    <message>
        <source>The time of sale is not certain.</source>
        <translation>เวลาขายไม่แน่ชัด</translation>
    </message>
    <message>
        <source>The draw date is not certain.</source>
        <translation>วันที่งวดไม่แน่ชัด</translation>
    </message>
    <message>
        <source>The game is not certain.</source>
        <translation>เกมไม่แน่ชัด</translation>
    </message>
    <message>
        <source>The state that sold the ticket is not certain.</source>
        <translation>รัฐที่ขายสลิปไม่แน่ชัด</translation>
    </message>
    <message>
        <source>The printed serial could not be read.</source>
        <translation>อ่านเลขประจำสลิปที่พิมพ์ไม่ได้</translation>
    </message>
    <message>
        <source>The person or the password is not right, or the account may not sign in.</source>
        <translation>ชื่อหรือรหัสผ่านไม่ถูกต้อง หรือบัญชีนี้เข้าใช้ไม่ได้</translation>
    </message>
    <message>
        <source>Please name this computer.</source>
        <translation>ตั้งชื่อเครื่องนี้</translation>
    </message>
    <message>
        <source>Please sign in: the session is unknown, ended or expired.</source>
        <translation>โปรดลงชื่อเข้าใช้ การใช้งานสิ้นสุดหรือหมดอายุแล้ว</translation>
    </message>
    <message>
        <source>There is no such session.</source>
        <translation>ไม่มีการใช้งานนี้</translation>
    </message>
    <message>
        <source>This password is too long.</source>
        <translation>รหัสผ่านยาวเกินไป</translation>
    </message>
    <message>
        <source>This password is too short: at least 10 characters are needed.</source>
        <translation>รหัสผ่านสั้นเกินไป ต้องมีอย่างน้อย 10 ตัวอักษร</translation>
    </message>
    <message>
        <source>The present password is not right.</source>
        <translation>รหัสผ่านปัจจุบันไม่ถูกต้อง</translation>
    </message>
    <message>
        <source>Only the person can change this password; the first one is set by whoever made the account.</source>
        <translation>เจ้าตัวเท่านั้นที่เปลี่ยนรหัสผ่านได้ รหัสแรกตั้งโดยผู้สร้างบัญชี</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>บัญชีของคุณทำสิ่งนี้ไม่ได้</translation>
    </message>
    <message>
        <source>This is not a permission.</source>
        <translation>ไม่ใช่สิทธิ์</translation>
    </message>
    <message>
        <source>This is not a role.</source>
        <translation>ไม่ใช่บทบาท</translation>
    </message>
    <message>
        <source>Somebody has this e-mail address already.</source>
        <translation>มีผู้ใช้อีเมลนี้แล้ว</translation>
    </message>
    <message>
        <source>This is the only active owner; somebody else has to be owner first.</source>
        <translation>เป็นเจ้าของคนเดียวที่ใช้งานอยู่ ต้องมีเจ้าของอื่นก่อน</translation>
    </message>
    <message>
        <source>The name is missing or too long.</source>
        <translation>ไม่มีชื่อหรือชื่อยาวเกินไป</translation>
    </message>
    <message>
        <source>Nobody changes the status of their own account.</source>
        <translation>ไม่มีใครเปลี่ยนสถานะบัญชีของตนเองได้</translation>
    </message>
    <message>
        <source>This person has the role already.</source>
        <translation>คนนี้มีบทบาทนี้แล้ว</translation>
    </message>
    <message>
        <source>This person does not have the role.</source>
        <translation>คนนี้ไม่มีบทบาทนี้</translation>
    </message>
    <message>
        <source>This is not a role of staff.</source>
        <translation>ไม่ใช่บทบาทของพนักงาน</translation>
    </message>
    <message>
        <source>Too many tries. Please wait a little.</source>
        <translation>ลองหลายครั้งเกินไป โปรดรอสักครู่</translation>
    </message>
    <message>
        <source>Please give the code of your app, or a recovery code.</source>
        <translation>โปรดใส่รหัสจากแอปยืนยันตัวตน หรือรหัสกู้คืน</translation>
    </message>
    <message>
        <source>This code is not right, or was used before.</source>
        <translation>รหัสนี้ไม่ถูกต้อง หรือถูกใช้ไปแล้ว</translation>
    </message>
    <message>
        <source>Please set up the second factor first.</source>
        <translation>โปรดตั้งค่าการยืนยันตัวตนขั้นที่สองก่อน</translation>
    </message>
    <message>
        <source>There is a second factor already. It is taken away by two other people only.</source>
        <translation>มีการยืนยันตัวตนขั้นที่สองอยู่แล้ว ต้องให้อีกสองคนเป็นผู้ยกเลิกเท่านั้น</translation>
    </message>
    <message>
        <source>Please begin with a secret for your app.</source>
        <translation>โปรดเริ่มจากขอรหัสลับสำหรับแอปยืนยันตัวตน</translation>
    </message>
    <message>
        <source>Too much was asked in a short time. Please wait a little.</source>
        <translation>มีคำขอมากเกินไปในเวลาสั้น ๆ โปรดรอสักครู่</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>ไม่มีบัญชีนี้</translation>
    </message>
    <message>
        <source>There is no verified result of this draw.</source>
        <translation>งวดนี้ยังไม่มีผลที่ยืนยันแล้ว</translation>
    </message>
    <message>
        <source>1 to 100 plays can be picked at once.</source>
        <translation>เลือกเลขได้ครั้งละ 1 ถึง 100 ชุด</translation>
    </message>
    <message>
        <source>This account was changed by somebody else meanwhile.</source>
        <translation>มีคนอื่นเปลี่ยนบัญชีนี้ระหว่างนั้น</translation>
    </message>
    <message>
        <source>There is no such member of staff.</source>
        <translation>ไม่มีพนักงานคนนี้</translation>
    </message>
    <message>
        <source>There is no such proposal of a role.</source>
        <translation>ไม่มีข้อเสนอบทบาทนี้</translation>
    </message>
    <message>
        <source>This is not a status of an account.</source>
        <translation>ไม่ใช่สถานะของบัญชี</translation>
    </message>
    <message>
        <source>The name of the account&apos;s holder is missing or too long.</source>
        <translation>ไม่มีชื่อเจ้าของบัญชีหรือยาวเกินไป</translation>
    </message>
    <message>
        <source>The name of the bank is missing or too long.</source>
        <translation>ไม่มีชื่อธนาคารหรือยาวเกินไป</translation>
    </message>
    <message>
        <source>An account number has 8 to 20 digits.</source>
        <translation>เลขบัญชีมี 8 ถึง 20 หลัก</translation>
    </message>
    <message>
        <source>This is not a date of birth such as 1990-04-13; years are of the Christian era.</source>
        <translation>ไม่ใช่วันเกิดแบบ 1990-04-13 ใช้ปีคริสต์ศักราช</translation>
    </message>
    <message>
        <source>A passport number has 5 to 20 letters and digits.</source>
        <translation>เลขหนังสือเดินทางมี 5 ถึง 20 ตัวอักษรและตัวเลข</translation>
    </message>
    <message>
        <source>This is not a phone number: 8 to 15 digits are needed.</source>
        <translation>ไม่ใช่หมายเลขโทรศัพท์ ต้องมี 8 ถึง 15 หลัก</translation>
    </message>
    <message>
        <source>The customer accepted another version of the terms than is in force.</source>
        <translation>ลูกค้ายอมรับเงื่อนไขคนละฉบับกับที่มีผล</translation>
    </message>
    <message>
        <source>Another customer is registered with this ID number; one person has one account.</source>
        <translation>มีลูกค้าอื่นใช้เลขประจำตัวนี้แล้ว หนึ่งคนมีหนึ่งบัญชี</translation>
    </message>
    <message>
        <source>Another account has this e-mail address already.</source>
        <translation>มีบัญชีอื่นใช้อีเมลนี้แล้ว</translation>
    </message>
    <message>
        <source>Nothing is recorded there for this customer.</source>
        <translation>ยังไม่มีข้อมูลช่องนี้ของลูกค้า</translation>
    </message>
    <message>
        <source>The ID number is missing.</source>
        <translation>ไม่มีเลขประจำตัว</translation>
    </message>
    <message>
        <source>No approved bank account is recorded for this customer.</source>
        <translation>ยังไม่มีบัญชีธนาคารที่อนุมัติของลูกค้า</translation>
    </message>
    <message>
        <source>The province is too long.</source>
        <translation>ชื่อจังหวัดยาวเกินไป</translation>
    </message>
    <message>
        <source>Please say why you need to see this.</source>
        <translation>โปรดระบุเหตุผลที่ต้องดูข้อมูลนี้</translation>
    </message>
    <message>
        <source>This customer was changed by somebody else meanwhile.</source>
        <translation>มีคนอื่นเปลี่ยนข้อมูลลูกค้านี้ระหว่างนั้น</translation>
    </message>
    <message>
        <source>There is no such customer.</source>
        <translation>ไม่มีลูกค้านี้</translation>
    </message>
    <message>
        <source>This field cannot be revealed.</source>
        <translation>เปิดเผยช่องนี้ไม่ได้</translation>
    </message>
    <message>
        <source>This is not a kind of ID; a Thai ID card and a passport are.</source>
        <translation>ไม่ใช่ชนิดของเอกสาร ใช้ได้บัตรประชาชนและหนังสือเดินทาง</translation>
    </message>
    <message>
        <source>This is not a language of this system.</source>
        <translation>ไม่ใช่ภาษาของระบบนี้</translation>
    </message>
    <message>
        <source>There is no such proposal of a bank account.</source>
        <translation>ไม่มีข้อเสนอบัญชีธนาคารนี้</translation>
    </message>
    <message>
        <source>An exclusion cannot end before it begins.</source>
        <translation>การงดเล่นสิ้นสุดก่อนเริ่มไม่ได้</translation>
    </message>
    <message>
        <source>A limit cannot be negative.</source>
        <translation>วงเงินติดลบไม่ได้</translation>
    </message>
    <message>
        <source>A limit is for a day or for a month.</source>
        <translation>วงเงินเป็นรายวันหรือรายเดือน</translation>
    </message>
    <message>
        <source>Somebody else is working on this identity check.</source>
        <translation>มีคนอื่นกำลังตรวจสอบตัวตนนี้</translation>
    </message>
    <message>
        <source>An ID number and a document are needed before the customer is verified.</source>
        <translation>ต้องมีเลขประจำตัวและเอกสารก่อนยืนยันลูกค้า</translation>
    </message>
    <message>
        <source>Please write what the customer is told.</source>
        <translation>โปรดเขียนสิ่งที่จะแจ้งลูกค้า</translation>
    </message>
    <message>
        <source>An identity check of this customer is open already.</source>
        <translation>มีการตรวจสอบตัวตนของลูกค้านี้เปิดอยู่แล้ว</translation>
    </message>
    <message>
        <source>The identity of this customer was rejected for good.</source>
        <translation>ตัวตนของลูกค้านี้ไม่ผ่านถาวร</translation>
    </message>
    <message>
        <source>This identity check is finished.</source>
        <translation>การตรวจสอบตัวตนนี้เสร็จแล้ว</translation>
    </message>
    <message>
        <source>This identity check was changed by somebody else meanwhile.</source>
        <translation>มีคนอื่นเปลี่ยนการตรวจสอบตัวตนนี้ระหว่างนั้น</translation>
    </message>
    <message>
        <source>There is no such identity check.</source>
        <translation>ไม่มีการตรวจสอบตัวตนนี้</translation>
    </message>
    <message>
        <source>This is not a kind of identity document.</source>
        <translation>ไม่ใช่ชนิดเอกสารยืนยันตัวตน</translation>
    </message>
    <message>
        <source>This is not an outcome of an identity check.</source>
        <translation>ไม่ใช่ผลการตรวจสอบตัวตน</translation>
    </message>
    <message>
        <source>This is not a status of an identity check.</source>
        <translation>ไม่ใช่สถานะการตรวจสอบตัวตน</translation>
    </message>
    <message>
        <source>This is not a file that was uploaded as an identity document.</source>
        <translation>ไม่ใช่ไฟล์ที่ส่งขึ้นเป็นเอกสารยืนยันตัวตน</translation>
    </message>
    <message>
        <source>The label is too long.</source>
        <translation>ป้ายกำกับยาวเกินไป</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>ข้อความยาวเกินไป</translation>
    </message>
    <message>
        <source>The note is too long.</source>
        <translation>หมายเหตุยาวเกินไป</translation>
    </message>
    <message>
        <source>This match was decided already.</source>
        <translation>รายการตรงกันนี้ตัดสินแล้ว</translation>
    </message>
    <message>
        <source>The list names nobody; an empty list would let everybody pass.</source>
        <translation>รายชื่อว่างเปล่า จะทำให้ทุกคนผ่านหมด</translation>
    </message>
    <message>
        <source>The list says that it was published on a day that is still to come.</source>
        <translation>รายชื่อระบุวันที่เผยแพร่ที่ยังมาไม่ถึง</translation>
    </message>
    <message>
        <source>The list has too many lines.</source>
        <translation>รายชื่อมีบรรทัดมากเกินไป</translation>
    </message>
    <message>
        <source>Please name where the list comes from.</source>
        <translation>โปรดระบุที่มาของรายชื่อ</translation>
    </message>
    <message>
        <source>There is no such match.</source>
        <translation>ไม่มีรายการตรงกันนี้</translation>
    </message>
    <message>
        <source>A match is cleared or confirmed.</source>
        <translation>รายการตรงกันต้องตัดสินว่าไม่ใช่หรือใช่</translation>
    </message>
    <message>
        <source>A Thai ID number has 13 digits, such as 1-2345-67890-12-1.</source>
        <translation>เลขประจำตัวประชาชนมี 13 หลัก เช่น 1-2345-67890-12-1</translation>
    </message>
    <message>
        <source>A citizen&apos;s ID number starts with 1 to 8.</source>
        <translation>เลขประจำตัวประชาชนขึ้นต้นด้วย 1 ถึง 8</translation>
    </message>
    <message>
        <source>The last digit does not fit the other twelve: at least one digit is mistyped.</source>
        <translation>หลักสุดท้ายไม่ตรงกับสิบสองหลักแรก พิมพ์ผิดอย่างน้อยหนึ่งตัว</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>ไม่ใช่อีเมล</translation>
    </message>
    <message>
        <source>The account of this customer is not active.</source>
        <translation>บัญชีของลูกค้านี้ไม่ได้ใช้งาน</translation>
    </message>
    <message>
        <source>A self-exclusion cannot be shortened.</source>
        <translation>ลดระยะเวลางดเล่นโดยสมัครใจไม่ได้</translation>
    </message>
    <message>
        <source>The date of birth is missing or in the future.</source>
        <translation>ไม่มีวันเกิดหรือเป็นวันในอนาคต</translation>
    </message>
    <message>
        <source>Only an owner can record that advice was taken.</source>
        <translation>เจ้าของเท่านั้นที่บันทึกว่าได้รับคำปรึกษา</translation>
    </message>
    <message>
        <source>The customer is too young: orders are taken from 20 years.</source>
        <translation>ลูกค้าอายุน้อยเกินไป รับสั่งซื้อตั้งแต่ 20 ปี</translation>
    </message>
    <message>
        <source>This is no occasion of the gate.</source>
        <translation>ไม่ใช่โอกาสที่ต้องตรวจเงื่อนไข</translation>
    </message>
    <message>
        <source>The customer has not accepted the terms.</source>
        <translation>ลูกค้ายังไม่ยอมรับเงื่อนไข</translation>
    </message>
    <message>
        <source>The customer accepted an older version of the terms.</source>
        <translation>ลูกค้ายอมรับเงื่อนไขฉบับเก่า</translation>
    </message>
    <message>
        <source>The customer&apos;s identity check was rejected.</source>
        <translation>การตรวจสอบตัวตนของลูกค้าไม่ผ่าน</translation>
    </message>
    <message>
        <source>No sanctions list has been loaded.</source>
        <translation>ยังไม่ได้โหลดรายชื่อคว่ำบาตร</translation>
    </message>
    <message>
        <source>The customer matches an entry of the sanctions list that is not cleared.</source>
        <translation>ลูกค้าตรงกับรายชื่อคว่ำบาตรที่ยังไม่ได้ตัดสิน</translation>
    </message>
    <message>
        <source>Staff may not play through their own house.</source>
        <translation>พนักงานซื้อผ่านบริษัทของตนเองไม่ได้</translation>
    </message>
    <message>
        <source>Members of a staff household may not play through the house.</source>
        <translation>คนในครัวเรือนของพนักงานซื้อผ่านบริษัทไม่ได้</translation>
    </message>
    <message>
        <source>The owner has not recorded that advice was taken on this business.</source>
        <translation>เจ้าของยังไม่บันทึกว่าได้รับคำปรึกษาเรื่องธุรกิจนี้</translation>
    </message>
    <message>
        <source>The state of purchase is not known.</source>
        <translation>ไม่ทราบรัฐที่ซื้อ</translation>
    </message>
    <message>
        <source>Buying in this state is not cleared.</source>
        <translation>ยังไม่อนุญาตให้ซื้อในรัฐนี้</translation>
    </message>
    <message>
        <source>Buying for others is banned in this state.</source>
        <translation>รัฐนี้ห้ามซื้อแทนผู้อื่น</translation>
    </message>
    <message>
        <source>The clearance of this state has expired.</source>
        <translation>การอนุญาตของรัฐนี้หมดอายุแล้ว</translation>
    </message>
    <message>
        <source>This order may not be bought now[: {order_number}].</source>
        <translation>ตอนนี้ซื้อคำสั่งซื้อนี้ไม่ได้[: {order_number}]</translation>
    </message>
    <message>
        <source>Please write in your own words what advice was taken.</source>
        <translation>โปรดเขียนด้วยคำของคุณว่าได้รับคำปรึกษาอะไร</translation>
    </message>
    <message>
        <source>The document is missing or its name is too long.</source>
        <translation>ไม่มีเอกสารหรือชื่อยาวเกินไป</translation>
    </message>
    <message>
        <source>The reviewer is missing or the name is too long.</source>
        <translation>ไม่มีผู้ตรวจหรือชื่อยาวเกินไป</translation>
    </message>
    <message>
        <source>A state&apos;s row cannot expire before it starts.</source>
        <translation>การอนุญาตของรัฐหมดอายุก่อนเริ่มไม่ได้</translation>
    </message>
    <message>
        <source>A state can be allowed only with a document, a reviewer and an expiry.</source>
        <translation>อนุญาตรัฐได้เมื่อมีเอกสาร ผู้ตรวจ และวันหมดอายุ</translation>
    </message>
    <message>
        <source>There is no such proposal for a state.</source>
        <translation>ไม่มีข้อเสนอสำหรับรัฐนี้</translation>
    </message>
    <message>
        <source>This is not how a state can stand.</source>
        <translation>ไม่ใช่สถานะของรัฐ</translation>
    </message>
    <message>
        <source>This is not the code of a US state, such as IN.</source>
        <translation>ไม่ใช่รหัสรัฐของสหรัฐ เช่น IN</translation>
    </message>
    <message>
        <source>These are not the two letters of a US state.</source>
        <translation>ไม่ใช่อักษรสองตัวของรัฐในสหรัฐ</translation>
    </message>
    <message>
        <source>This cannot be the value of this setting.</source>
        <translation>ใช้เป็นค่าของค่าตั้งนี้ไม่ได้</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>ไม่มีค่าตั้งนี้</translation>
    </message>
    <message>
        <source>There is no such proposal of a setting.</source>
        <translation>ไม่มีข้อเสนอค่าตั้งนี้</translation>
    </message>
    <message>
        <source>No fee schedule is in force: propose one and have it approved.</source>
        <translation>ยังไม่มีตารางค่าธรรมเนียมที่มีผล ให้เสนอและขออนุมัติ</translation>
    </message>
    <message>
        <source>No exchange rate is in force: propose one and have it approved.</source>
        <translation>ยังไม่มีอัตราแลกเปลี่ยนที่มีผล ให้เสนอและขออนุมัติ</translation>
    </message>
    <message>
        <source>The name of the fee schedule is missing or too long.</source>
        <translation>ไม่มีชื่อตารางค่าธรรมเนียมหรือยาวเกินไป</translation>
    </message>
    <message>
        <source>There is a fee schedule of this name already; schedules are quoted by their name.</source>
        <translation>มีตารางค่าธรรมเนียมชื่อนี้แล้ว ใบเสนอราคาอ้างด้วยชื่อ</translation>
    </message>
    <message>
        <source>The fee cannot be negative, and the commission lies between 0 % and 100 %.</source>
        <translation>ค่าธรรมเนียมติดลบไม่ได้ และค่าคอมมิชชันอยู่ระหว่าง 0 % ถึง 100 %</translation>
    </message>
    <message>
        <source>This is not an exchange rate such as 32.905.</source>
        <translation>ไม่ใช่อัตราแลกเปลี่ยนแบบ 32.905</translation>
    </message>
    <message>
        <source>An exchange rate is more than 0 and at most 1,000 baht a dollar.</source>
        <translation>อัตราแลกเปลี่ยนต้องมากกว่า 0 และไม่เกิน 1,000 บาทต่อดอลลาร์</translation>
    </message>
    <message>
        <source>Please name where the rate comes from.</source>
        <translation>โปรดระบุที่มาของอัตรา</translation>
    </message>
    <message>
        <source>Draws are opened for a span of days that is not this long.</source>
        <translation>เปิดงวดล่วงหน้านานขนาดนี้ไม่ได้</translation>
    </message>
    <message>
        <source>An advertised jackpot is above zero.</source>
        <translation>แจ็กพอตที่ประกาศต้องมากกว่าศูนย์</translation>
    </message>
    <message>
        <source>No further draw of this game was found.</source>
        <translation>ไม่พบงวดถัดไปของเกมนี้</translation>
    </message>
    <message>
        <source>This game holds no draw on that day.</source>
        <translation>เกมนี้ไม่มีงวดในวันนั้น</translation>
    </message>
    <message>
        <source>This draw has not closed yet.</source>
        <translation>งวดนี้ยังไม่ปิด</translation>
    </message>
    <message>
        <source>The result of this draw is verified, so its advertised jackpot can no longer change.</source>
        <translation>ผลของงวดนี้ยืนยันแล้ว จึงเปลี่ยนแจ็กพอตที่ประกาศไม่ได้</translation>
    </message>
    <message>
        <source>This draw changed since you read it.</source>
        <translation>งวดนี้เปลี่ยนไปหลังจากที่คุณเปิดอ่าน</translation>
    </message>
    <message>
        <source>There is no such draw.</source>
        <translation>ไม่มีงวดนี้</translation>
    </message>
    <message>
        <source>This is not a state of a draw.</source>
        <translation>ไม่ใช่สถานะของงวด</translation>
    </message>
    <message>
        <source>This draw cannot take that step from its present state.</source>
        <translation>งวดนี้ทำขั้นตอนนั้นจากสถานะปัจจุบันไม่ได้</translation>
    </message>
    <message>
        <source>This game was not drawn yet on that day.</source>
        <translation>วันนั้นเกมนี้ยังไม่มีการออกรางวัล</translation>
    </message>
    <message>
        <source>There is no such edition of the rules.</source>
        <translation>ไม่มีกติกาฉบับนี้</translation>
    </message>
    <message>
        <source>This is not a kind of multiplier.</source>
        <translation>ไม่ใช่ชนิดของตัวคูณ</translation>
    </message>
    <message>
        <source>This is not a game we know; Powerball and Mega Millions are.</source>
        <translation>ไม่รู้จักเกมนี้ รู้จัก Powerball และ Mega Millions</translation>
    </message>
    <message>
        <source>This is not a prize tier.</source>
        <translation>ไม่ใช่ชั้นรางวัล</translation>
    </message>
    <message>
        <source>A number stands twice in one play.</source>
        <translation>มีเลขซ้ำในชุดเดียวกัน</translation>
    </message>
    <message>
        <source>No multiplier is printed beside a play in these rules.</source>
        <translation>กติกานี้ไม่พิมพ์ตัวคูณข้างชุด</translation>
    </message>
    <message>
        <source>This multiplier does not exist in this game.</source>
        <translation>เกมนี้ไม่มีตัวคูณนี้</translation>
    </message>
    <message>
        <source>The numbers of a play rise from left to right.</source>
        <translation>เลขในชุดเรียงจากน้อยไปมาก</translation>
    </message>
    <message>
        <source>This add-on is not sold for this draw.</source>
        <translation>งวดนี้ไม่ขายตัวเลือกเสริมนี้</translation>
    </message>
    <message>
        <source>A number is out of the range of this game.</source>
        <translation>เลขอยู่นอกช่วงของเกมนี้</translation>
    </message>
    <message>
        <source>A play has five numbers.</source>
        <translation>หนึ่งชุดมีห้าตัว</translation>
    </message>
    <message>
        <source>A quick pick makes 1 to 10,000 plays at a time.</source>
        <translation>สุ่มเลขได้ครั้งละ 1 ถึง 10,000 ชุด</translation>
    </message>
    <message>
        <source>There are fewer different plays than were asked for.</source>
        <translation>มีชุดที่ต่างกันน้อยกว่าที่ขอ</translation>
    </message>
    <message>
        <source>You entered this draw already. A second person has to enter it from a second source; withdraw your entry if it is wrong.</source>
        <translation>คุณป้อนผลงวดนี้แล้ว คนที่สองต้องป้อนจากที่มาอื่น หากผิดให้ถอนผลที่ป้อน</translation>
    </message>
    <message>
        <source>Double Play needs its five numbers and its Powerball, or neither.</source>
        <translation>Double Play ต้องมีทั้งห้าตัวและ Powerball หรือไม่มีทั้งคู่</translation>
    </message>
    <message>
        <source>The Double Play numbers of this draw are missing.</source>
        <translation>ไม่มีเลข Double Play ของงวดนี้</translation>
    </message>
    <message>
        <source>This draw was cancelled, so it has no result.</source>
        <translation>งวดนี้ถูกยกเลิก จึงไม่มีผล</translation>
    </message>
    <message>
        <source>This draw has not been held yet, so it has no result.</source>
        <translation>งวดนี้ยังไม่ออก จึงไม่มีผล</translation>
    </message>
    <message>
        <source>Only an entry that waits can be withdrawn.</source>
        <translation>ถอนได้เฉพาะผลที่ยังรออยู่</translation>
    </message>
    <message>
        <source>The advertised jackpot is not recorded, so a 10X cannot be checked.</source>
        <translation>ไม่ได้บันทึกแจ็กพอตที่ประกาศ จึงตรวจ 10X ไม่ได้</translation>
    </message>
    <message>
        <source>The multiplier that was drawn is missing.</source>
        <translation>ไม่มีตัวคูณที่ออก</translation>
    </message>
    <message>
        <source>No multiplier was drawn for this game on that day.</source>
        <translation>วันนั้นเกมนี้ไม่ได้ออกตัวคูณ</translation>
    </message>
    <message>
        <source>This multiplier does not exist in the rules of this draw.</source>
        <translation>กติกาของงวดนี้ไม่มีตัวคูณนี้</translation>
    </message>
    <message>
        <source>This game has no Double Play draw in these rules.</source>
        <translation>กติกานี้ไม่มี Double Play ของเกมนี้</translation>
    </message>
    <message>
        <source>This draw has a verified result; a correction needs a reason.</source>
        <translation>งวดนี้มีผลที่ยืนยันแล้ว การแก้ไขต้องมีเหตุผล</translation>
    </message>
    <message>
        <source>This is the verified result already.</source>
        <translation>เป็นผลที่ยืนยันแล้ว</translation>
    </message>
    <message>
        <source>Please name the source that you read the result from.</source>
        <translation>โปรดระบุที่มาที่คุณอ่านผล</translation>
    </message>
    <message>
        <source>A 10X is not drawn at so high an advertised jackpot.</source>
        <translation>แจ็กพอตที่ประกาศสูงขนาดนี้ไม่ออก 10X</translation>
    </message>
    <message>
        <source>You have no such entry.</source>
        <translation>คุณไม่ได้ป้อนผลนี้</translation>
    </message>
    <message>
        <source>This draw has no verified result, so it cannot be checked.</source>
        <translation>งวดนี้ยังไม่มีผลที่ยืนยัน จึงตรวจไม่ได้</translation>
    </message>
    <message>
        <source>The plays or the result changed since you looked at the dry run.</source>
        <translation>ชุดหรือผลเปลี่ยนไปหลังจากที่คุณดูการทดลองตรวจ</translation>
    </message>
    <message>
        <source>The verified result of this draw is missing.</source>
        <translation>ไม่พบผลที่ยืนยันของงวดนี้</translation>
    </message>
    <message>
        <source>The slip won [{expected}, which is ]more than a shop pays[; the limit in {state} is {limit}].</source>
        <translation>สลิปถูกรางวัล[ {expected} ซึ่ง]มากกว่าที่ร้านจ่าย[ วงเงินใน {state} คือ {limit}]</translation>
    </message>
    <message>
        <source>Cash needs the agent who holds it; money in the bank has none.</source>
        <translation>เงินสดต้องระบุตัวแทนที่ถือ เงินในธนาคารไม่ต้อง</translation>
    </message>
    <message>
        <source>Please name who signs the claim: taxes follow the signature.</source>
        <translation>โปรดระบุผู้ลงนามขอรับรางวัล: ภาษีเป็นของผู้ลงนาม</translation>
    </message>
    <message>
        <source>These amounts cannot have been received: gross is above zero, and no more than it is withheld.</source>
        <translation>จำนวนที่รับเป็นไปไม่ได้ ยอดรวมต้องมากกว่าศูนย์และถูกหักไว้ได้ไม่เกินนั้น</translation>
    </message>
    <message>
        <source>A prize that no table prices, such as a jackpot, is not paid at a shop.</source>
        <translation>รางวัลที่ไม่มีในตาราง เช่น แจ็กพอต ร้านไม่จ่าย</translation>
    </message>
    <message>
        <source>A correction left this claim without a win. Record it as refused; what was paid belongs back to the lottery.</source>
        <translation>การแก้ไขทำให้การขอรับรางวัลนี้ไม่ถูกรางวัล ให้บันทึกว่าถูกปฏิเสธ เงินที่ได้รับต้องคืนสำนักงานสลาก</translation>
    </message>
    <message>
        <source>This slip has no win that is not claimed already.</source>
        <translation>สลิปนี้ไม่มีรางวัลที่ยังไม่ได้ขอรับรางวัล</translation>
    </message>
    <message>
        <source>The amount that was paid for a play is missing[: play {letter}].</source>
        <translation>ไม่มีจำนวนเงินที่จ่ายให้ชุด[: ชุด {letter}]</translation>
    </message>
    <message>
        <source>The amounts of the single plays [add up to {sum}, which is ]not the gross[ of {gross}].</source>
        <translation>ยอดของแต่ละชุด[รวมได้ {sum} ซึ่ง]ไม่ตรงกับยอดรวม[ {gross}]</translation>
    </message>
    <message>
        <source>[{expected} was expected and {received} received. ]Please say why.</source>
        <translation>[คาดไว้ {expected} ได้รับ {received} ]บอกเหตุผล</translation>
    </message>
    <message>
        <source>Please say who paid, and when; it cannot be later than now.</source>
        <translation>โปรดระบุว่าใครจ่ายและเมื่อไร ต้องไม่ช้ากว่าตอนนี้</translation>
    </message>
    <message>
        <source>Only a bound slip or the house&apos;s paper is claimed.</source>
        <translation>ขอรับรางวัลได้เฉพาะสลิปที่ผูกแล้วหรือของบริษัท</translation>
    </message>
    <message>
        <source>This claim changed since you read it.</source>
        <translation>การขอรับรางวัลนี้เปลี่ยนไปหลังจากที่คุณเปิดอ่าน</translation>
    </message>
    <message>
        <source>There is no such claim.</source>
        <translation>ไม่มีการขอรับรางวัลนี้</translation>
    </message>
    <message>
        <source>Money is received into the agent&apos;s cash or the bank.</source>
        <translation>รับเงินเข้าเงินสดของตัวแทนหรือธนาคาร</translation>
    </message>
    <message>
        <source>This is no way to claim.</source>
        <translation>ไม่ใช่วิธีขอรับรางวัล</translation>
    </message>
    <message>
        <source>This is not a state of a claim.</source>
        <translation>ไม่ใช่สถานะของการขอรับรางวัล</translation>
    </message>
    <message>
        <source>This claim cannot take that step from its present state.</source>
        <translation>การขอรับรางวัลนี้ทำขั้นตอนนั้นจากสถานะปัจจุบันไม่ได้</translation>
    </message>
    <message>
        <source>This claim has a payout already.</source>
        <translation>การขอรับรางวัลนี้มีการจ่ายรางวัลแล้ว</translation>
    </message>
    <message>
        <source>The result behind this claim was corrected and is not checked again yet.</source>
        <translation>ผลของการขอรับรางวัลนี้ถูกแก้ไขและยังไม่ได้ตรวจใหม่</translation>
    </message>
    <message>
        <source>Only a received claim is paid out.</source>
        <translation>จ่ายได้เฉพาะเมื่อได้รับเงินแล้ว</translation>
    </message>
    <message>
        <source>This slip serves no order: its prize is the house&apos;s.</source>
        <translation>สลิปนี้ไม่ได้ใช้กับคำสั่งซื้อใด รางวัลเป็นของบริษัท</translation>
    </message>
    <message>
        <source>These amounts cannot be paid out: gross is above zero, and no more than it is withheld.</source>
        <translation>จำนวนนี้จ่ายไม่ได้ ยอดรวมต้องมากกว่าศูนย์และถูกหักไว้ได้ไม่เกินนั้น</translation>
    </message>
    <message>
        <source>A commission lies between 0 % and 100 %.</source>
        <translation>ค่าคอมมิชชันอยู่ระหว่าง 0 % ถึง 100 %</translation>
    </message>
    <message>
        <source>The customer has no bank account to be paid to.</source>
        <translation>ลูกค้าไม่มีบัญชีธนาคารสำหรับรับเงิน</translation>
    </message>
    <message>
        <source>Only a held payout is released.</source>
        <translation>ปล่อยได้เฉพาะการจ่ายรางวัลที่พักไว้</translation>
    </message>
    <message>
        <source>After tax and commission nothing is left to pay out.</source>
        <translation>หลังหักภาษีและค่าคอมมิชชันไม่เหลือเงินให้จ่าย</translation>
    </message>
    <message>
        <source>By the newest result nothing of this claim is the customer&apos;s.</source>
        <translation>ตามผลล่าสุด ไม่มีส่วนใดของการขอรับรางวัลนี้เป็นของลูกค้า</translation>
    </message>
    <message>
        <source>Please enter the bank&apos;s reference of the transfer.</source>
        <translation>ป้อนเลขอ้างอิงการโอนของธนาคาร</translation>
    </message>
    <message>
        <source>This bank reference belongs to another payout[: {order_number}].</source>
        <translation>เลขอ้างอิงนี้เป็นของการจ่ายรางวัลอื่น[: {order_number}]</translation>
    </message>
    <message>
        <source>This payout changed since you read it.</source>
        <translation>การจ่ายรางวัลนี้เปลี่ยนไปหลังจากที่คุณเปิดอ่าน</translation>
    </message>
    <message>
        <source>The result behind this payout was corrected. Cancel it and propose it again.</source>
        <translation>ผลของการจ่ายรางวัลนี้ถูกแก้ไข ให้ยกเลิกแล้วเสนอใหม่</translation>
    </message>
    <message>
        <source>There is no such payout.</source>
        <translation>ไม่มีการจ่ายรางวัลนี้</translation>
    </message>
    <message>
        <source>This is not a state of a payout.</source>
        <translation>ไม่ใช่สถานะของการจ่ายรางวัล</translation>
    </message>
    <message>
        <source>This payout cannot take that step from its present state.</source>
        <translation>การจ่ายรางวัลนี้ทำขั้นตอนนั้นจากสถานะปัจจุบันไม่ได้</translation>
    </message>
    <message>
        <source>This difference is closed already.</source>
        <translation>ส่วนต่างนี้ปิดแล้ว</translation>
    </message>
    <message>
        <source>There is no such difference.</source>
        <translation>ไม่มีส่วนต่างนี้</translation>
    </message>
    <message>
        <source>A difference is paid back or borne by the house.</source>
        <translation>ส่วนต่างต้องได้คืนหรือบริษัทรับภาระ</translation>
    </message>
    <message>
        <source>The lottery announces this share of the jackpot.</source>
        <translation>สำนักงานสลากจะประกาศส่วนแบ่งแจ็กพอตนี้</translation>
    </message>
    <message>
        <source>This prize is shared among all winners; the lottery announces it.</source>
        <translation>รางวัลนี้แบ่งกันในหมู่ผู้ถูกรางวัล สำนักงานสลากจะประกาศ</translation>
    </message>
    <message>
        <source>The multiplier of the draw is not recorded.</source>
        <translation>ยังไม่ได้บันทึกตัวคูณของงวด</translation>
    </message>
    <message>
        <source>The prize table of this time was not verified.</source>
        <translation>ตารางรางวัลช่วงเวลานี้ยังไม่ได้ยืนยัน</translation>
    </message>
    <message>
        <source>The prize table of this add-on was not verified.</source>
        <translation>ตารางรางวัลของตัวเลือกเสริมนี้ยังไม่ได้ยืนยัน</translation>
    </message>
    <message>
        <source>This was proposed already and waits for a second person.</source>
        <translation>เสนอแล้วและรอคนที่สอง</translation>
    </message>
    <message>
        <source>This was decided already.</source>
        <translation>ตัดสินแล้ว</translation>
    </message>
    <message>
        <source>This takes two people, and the workspace has one.</source>
        <translation>ต้องใช้สองคน แต่พื้นที่ทำงานมีคนเดียว</translation>
    </message>
    <message>
        <source>This is not what you were shown.</source>
        <translation>ไม่ตรงกับที่แสดงให้คุณดู</translation>
    </message>
    <message>
        <source>This account was made or let in by the person who proposed this; somebody else has to decide.</source>
        <translation>บัญชีนี้สร้างหรืออนุมัติโดยผู้เสนอ ต้องให้คนอื่นตัดสิน</translation>
    </message>
    <message>
        <source>Nobody decides about their own roles.</source>
        <translation>ไม่มีใครตัดสินบทบาทของตนเอง</translation>
    </message>
    <message>
        <source>Please say why this is rejected.</source>
        <translation>โปรดระบุเหตุผลที่ปฏิเสธ</translation>
    </message>
    <message>
        <source>The person who proposed this cannot approve it.</source>
        <translation>ผู้เสนออนุมัติเองไม่ได้</translation>
    </message>
    <message>
        <source>What was proposed has changed since, so the proposal is void; it has to be made again.</source>
        <translation>สิ่งที่เสนอเปลี่ยนไปแล้ว ข้อเสนอเป็นโมฆะ ต้องเสนอใหม่</translation>
    </message>
    <message>
        <source>There is no such approval.</source>
        <translation>ไม่มีการอนุมัตินี้</translation>
    </message>
    <message>
        <source>This is not a kind of approval.</source>
        <translation>ไม่ใช่ชนิดของการอนุมัติ</translation>
    </message>
    <message>
        <source>This is not a state of an approval.</source>
        <translation>ไม่ใช่สถานะของการอนุมัติ</translation>
    </message>
    <message>
        <source>This approval cannot take that step from its present state.</source>
        <translation>การอนุมัตินี้ทำขั้นตอนนั้นจากสถานะปัจจุบันไม่ได้</translation>
    </message>
    <message>
        <source>This is a live workspace: it goes by the time of this computer, which cannot be set.</source>
        <translation>เป็นพื้นที่ทำงานจริง ใช้เวลาของเครื่องนี้ซึ่งตั้งเองไม่ได้</translation>
    </message>
    <message>
        <source>There is a workspace here already.</source>
        <translation>ที่นี่มีพื้นที่ทำงานอยู่แล้ว</translation>
    </message>
    <message>
        <source>The folder cannot be made or written to.</source>
        <translation>สร้างหรือเขียนโฟลเดอร์ไม่ได้</translation>
    </message>
    <message>
        <source>Somebody has no role.</source>
        <translation>มีคนที่ไม่มีบทบาท</translation>
    </message>
    <message>
        <source>There is no workspace here.</source>
        <translation>ไม่มีพื้นที่ทำงานที่นี่</translation>
    </message>
    <message>
        <source>Making the workspace was stopped.</source>
        <translation>หยุดสร้างพื้นที่ทำงานแล้ว</translation>
    </message>
    <message>
        <source>This is no kind of workspace; live, training and sample are.</source>
        <translation>ไม่ใช่ชนิดของพื้นที่ทำงาน มีจริง ฝึกหัด และตัวอย่าง</translation>
    </message>
    <message>
        <source>This cannot be printed as a barcode on a sample ticket.</source>
        <translation>พิมพ์เป็นบาร์โค้ดบนสลิปตัวอย่างไม่ได้</translation>
    </message>
    <message>
        <source>The folder of the sample cannot be written.</source>
        <translation>เขียนโฟลเดอร์ตัวอย่างไม่ได้</translation>
    </message>
    <message>
        <source>The font for sample tickets is not installed.</source>
        <translation>ไม่ได้ติดตั้งแบบอักษรสำหรับสลิปตัวอย่าง</translation>
    </message>
    <message>
        <source>A sample slip with a wrong number was not refused as it should be.</source>
        <translation>สลิปตัวอย่างที่เลขผิดไม่ถูกปฏิเสธตามที่ควร</translation>
    </message>
    <message>
        <source>There are too few draws or customers for a sample workspace.</source>
        <translation>งวดหรือลูกค้าน้อยเกินไปสำหรับพื้นที่ทำงานตัวอย่าง</translation>
    </message>
    <message>
        <source>A sample picture could not be made.</source>
        <translation>สร้างรูปตัวอย่างไม่ได้</translation>
    </message>
    <message>
        <source>A sample result ended in an unexpected way.</source>
        <translation>ผลตัวอย่างจบผิดคาด</translation>
    </message>
    <message>
        <source>A sample ticket is incomplete, so it cannot be printed.</source>
        <translation>สลิปตัวอย่างไม่ครบ จึงพิมพ์ไม่ได้</translation>
    </message>
    <message>
        <source>Something that had to be refused was not.</source>
        <translation>สิ่งที่ต้องถูกปฏิเสธกลับผ่าน</translation>
    </message>
    <message>
        <source>The tour met something unexpected.</source>
        <translation>การสาธิตพบสิ่งที่ไม่คาดคิด</translation>
    </message>
    <message>
        <source>The record of the tour cannot be written.</source>
        <translation>เขียนบันทึกการสาธิตไม่ได้</translation>
    </message>
    <message>
        <source>The backup exists already and is not replaced.</source>
        <translation>มีข้อมูลสำรองอยู่แล้ว จะไม่เขียนทับ</translation>
    </message>
    <message>
        <source>The database has to be changed; make a backup first, then say so and start again.</source>
        <translation>ต้องปรับฐานข้อมูล ให้สำรองก่อน แล้วยืนยันและเริ่มใหม่</translation>
    </message>
    <message>
        <source>This is not the address of a PostgreSQL database.</source>
        <translation>ไม่ใช่ที่อยู่ของฐานข้อมูล PostgreSQL</translation>
    </message>
    <message>
        <source>The steps that build the database are damaged in this program.</source>
        <translation>ขั้นตอนสร้างฐานข้อมูลในโปรแกรมเสียหาย</translation>
    </message>
    <message>
        <source>This is not a name for a database role; use a-z, 0-9 and _.</source>
        <translation>ไม่ใช่ชื่อบทบาทของฐานข้อมูล ใช้ a-z, 0-9 และ _</translation>
    </message>
    <message>
        <source>The database is older than this program and has to be brought up to date by its owner first.</source>
        <translation>ฐานข้อมูลเก่ากว่าโปรแกรม เจ้าของต้องปรับก่อน</translation>
    </message>
    <message>
        <source>After the change of the database a row would refer to one that does not exist.</source>
        <translation>หลังปรับฐานข้อมูลจะมีแถวที่อ้างถึงสิ่งที่ไม่มี</translation>
    </message>
    <message>
        <source>The database is busy with another change. Nothing was changed.</source>
        <translation>ฐานข้อมูลกำลังเปลี่ยนแปลงอย่างอื่น ยังไม่มีอะไรเปลี่ยน</translation>
    </message>
    <message>
        <source>The database stopped the request.</source>
        <translation>ฐานข้อมูลหยุดคำขอ</translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation>เปิดฐานข้อมูลไม่ได้</translation>
    </message>
    <message>
        <source>The program or the database was changed by hand; nothing was touched.</source>
        <translation>โปรแกรมหรือฐานข้อมูลถูกแก้ด้วยมือ ยังไม่ได้แตะต้องอะไร</translation>
    </message>
    <message>
        <source>A value breaks a rule that the database holds.</source>
        <translation>มีค่าที่ผิดกฎของฐานข้อมูล</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>การเชื่อมต่อฐานข้อมูลขาด</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>ฐานข้อมูลเสียหาย</translation>
    </message>
    <message>
        <source>The disk that holds the database is full. Nothing was changed.</source>
        <translation>ดิสก์ของฐานข้อมูลเต็ม ยังไม่มีอะไรเปลี่ยน</translation>
    </message>
    <message>
        <source>This may not be done in the database.</source>
        <translation>ทำสิ่งนี้ในฐานข้อมูลไม่ได้</translation>
    </message>
    <message>
        <source>This database belongs to another program and was left as it is.</source>
        <translation>ฐานข้อมูลนี้เป็นของโปรแกรมอื่น จึงไม่ได้แตะต้อง</translation>
    </message>
    <message>
        <source>A record refers to one that does not exist, or is still referred to.</source>
        <translation>มีรายการที่อ้างถึงสิ่งที่ไม่มี หรือยังถูกอ้างถึงอยู่</translation>
    </message>
    <message>
        <source>The disk that holds the database reports an error.</source>
        <translation>ดิสก์ของฐานข้อมูลแจ้งข้อผิดพลาด</translation>
    </message>
    <message>
        <source>A change of the database began inside another.</source>
        <translation>การเปลี่ยนฐานข้อมูลเริ่มซ้อนกัน</translation>
    </message>
    <message>
        <source>This database was changed by a newer program.</source>
        <translation>ฐานข้อมูลนี้ถูกปรับโดยโปรแกรมรุ่นใหม่กว่า</translation>
    </message>
    <message>
        <source>The database gave no answer where there always is one.</source>
        <translation>ฐานข้อมูลไม่ตอบในที่ที่ต้องมีคำตอบเสมอ</translation>
    </message>
    <message>
        <source>A step of a change stood outside of it.</source>
        <translation>มีขั้นตอนอยู่นอกการเปลี่ยนแปลง</translation>
    </message>
    <message>
        <source>The file is not a database.</source>
        <translation>ไฟล์ไม่ใช่ฐานข้อมูล</translation>
    </message>
    <message>
        <source>A value that is always needed is missing.</source>
        <translation>ขาดค่าที่จำเป็นเสมอ</translation>
    </message>
    <message>
        <source>The database ran out of memory. Nothing was changed.</source>
        <translation>ฐานข้อมูลหน่วยความจำเต็ม ยังไม่มีอะไรเปลี่ยน</translation>
    </message>
    <message>
        <source>The database may only be read here. Nothing was changed.</source>
        <translation>ที่นี่อ่านฐานข้อมูลได้อย่างเดียว ยังไม่มีอะไรเปลี่ยน</translation>
    </message>
    <message>
        <source>The database did not understand a request.</source>
        <translation>ฐานข้อมูลไม่เข้าใจคำขอ</translation>
    </message>
    <message>
        <source>The change failed before and was taken back.</source>
        <translation>การเปลี่ยนแปลงล้มเหลวก่อนหน้าและถูกยกเลิก</translation>
    </message>
    <message>
        <source>The change is over and cannot go on.</source>
        <translation>การเปลี่ยนแปลงจบแล้ว ทำต่อไม่ได้</translation>
    </message>
    <message>
        <source>A value does not fit where it belongs.</source>
        <translation>มีค่าที่ไม่พอดีกับที่ของมัน</translation>
    </message>
    <message>
        <source>Something with the same key is already recorded.</source>
        <translation>มีรายการที่มีรหัสเดียวกันแล้ว</translation>
    </message>
    <message>
        <source>A record holds a value that cannot be read.</source>
        <translation>มีรายการที่มีค่าอ่านไม่ได้</translation>
    </message>
    <message>
        <source>The database was used in a wrong place of the program.</source>
        <translation>ใช้ฐานข้อมูลผิดที่ในโปรแกรม</translation>
    </message>
    <message>
        <source>The keys of this workspace are incomplete or have the wrong length.</source>
        <translation>กุญแจของพื้นที่ทำงานไม่ครบหรือความยาวผิด</translation>
    </message>
    <message>
        <source>The sealed data cannot be opened: they were changed, or sealed with another key.</source>
        <translation>เปิดข้อมูลที่ปิดผนึกไม่ได้ ถูกแก้ไขหรือใช้กุญแจอื่น</translation>
    </message>
    <message>
        <source>Sealed data are damaged.</source>
        <translation>ข้อมูลที่ปิดผนึกเสียหาย</translation>
    </message>
    <message>
        <source>The key file of this workspace is damaged.</source>
        <translation>ไฟล์กุญแจของพื้นที่ทำงานเสียหาย</translation>
    </message>
    <message>
        <source>There is a key file already; it is not replaced.</source>
        <translation>มีไฟล์กุญแจแล้ว จะไม่เขียนทับ</translation>
    </message>
    <message>
        <source>Others can read the key file of this workspace.</source>
        <translation>คนอื่นอ่านไฟล์กุญแจของพื้นที่ทำงานได้</translation>
    </message>
    <message>
        <source>This workspace was opened without its keys, so sealed data cannot be used.</source>
        <translation>เปิดพื้นที่ทำงานโดยไม่มีกุญแจ จึงใช้ข้อมูลที่ปิดผนึกไม่ได้</translation>
    </message>
    <message>
        <source>The key file of this workspace cannot be written.</source>
        <translation>เขียนไฟล์กุญแจของพื้นที่ทำงานไม่ได้</translation>
    </message>
    <message>
        <source>Data were sealed with a key that this workspace&apos;s key file does not hold.</source>
        <translation>ข้อมูลถูกปิดผนึกด้วยกุญแจที่ไม่มีในไฟล์กุญแจ</translation>
    </message>
    <message>
        <source>This was posted before with another content.</source>
        <translation>เคยลงบัญชีแล้วด้วยเนื้อหาอื่น</translation>
    </message>
    <message>
        <source>A transfer needs an amount above zero and two accounts of one currency.</source>
        <translation>การโอนต้องมีจำนวนมากกว่าศูนย์และสองบัญชีสกุลเดียวกัน</translation>
    </message>
    <message>
        <source>The anchor file of the audit log cannot be written.</source>
        <translation>เขียนไฟล์ยึดบันทึกตรวจสอบไม่ได้</translation>
    </message>
    <message>
        <source>A step would have changed something without the audit log; nothing was changed.</source>
        <translation>มีขั้นตอนที่จะเปลี่ยนโดยไม่ลงบันทึกตรวจสอบ จึงไม่มีอะไรเปลี่ยน</translation>
    </message>
    <message>
        <source>The anchor file of the audit log cannot be read.</source>
        <translation>อ่านไฟล์ยึดบันทึกตรวจสอบไม่ได้</translation>
    </message>
    <message>
        <source>The last try to send did not come to an end.</source>
        <translation>การส่งครั้งล่าสุดไม่เสร็จสิ้น</translation>
    </message>
    <message>
        <source>Free some space or check the disk, then scan it again.</source>
        <translation>โปรดเพิ่มพื้นที่ว่างหรือตรวจดิสก์ แล้วสแกนอีกครั้ง</translation>
    </message>
    <message>
        <source>The list of scans on this computer is damaged. Nothing was changed; keep the folder and ask for help.</source>
        <translation>รายการสแกนในคอมพิวเตอร์เครื่องนี้เสียหาย ไม่มีสิ่งใดเปลี่ยนแปลง โปรดเก็บโฟลเดอร์ไว้และขอความช่วยเหลือ</translation>
    </message>
    <message>
        <source>The disk of this computer is full: this scan was not kept.</source>
        <translation>ดิสก์ของคอมพิวเตอร์เครื่องนี้เต็ม: ไม่ได้เก็บการสแกนนี้ไว้</translation>
    </message>
    <message>
        <source>Another window of the program on this computer scans for this workspace. Close it, or scan there.</source>
        <translation>มีอีกหน้าต่างของโปรแกรมในเครื่องนี้กำลังสแกนให้พื้นที่ทำงานนี้ โปรดปิดหน้าต่างนั้นหรือสแกนที่นั่น</translation>
    </message>
    <message>
        <source>The list of scans on this computer was written by a newer version of the program. Nothing was changed.</source>
        <translation>รายการสแกนในเครื่องนี้เขียนโดยโปรแกรมรุ่นใหม่กว่า ไม่มีสิ่งใดเปลี่ยนแปลง</translation>
    </message>
    <message>
        <source>This scan is past that step.</source>
        <translation>การสแกนนี้ผ่านขั้นตอนนั้นแล้ว</translation>
    </message>
    <message>
        <source>There is no such scan on this computer.</source>
        <translation>ไม่มีการสแกนนี้ในคอมพิวเตอร์เครื่องนี้</translation>
    </message>
    <message>
        <source>This scan was not kept: the list of scans on this computer cannot be written.</source>
        <translation>ไม่ได้เก็บการสแกนนี้ไว้: เขียนรายการสแกนในเครื่องนี้ไม่ได้</translation>
    </message>
    <message>
        <source>The photo is on its way already.</source>
        <translation>รูปกำลังส่งอยู่แล้ว</translation>
    </message>
    <message>
        <source>The photo is empty.</source>
        <translation>รูปว่างเปล่า</translation>
    </message>
    <message>
        <source>The file is too large for a photo.</source>
        <translation>ไฟล์ใหญ่เกินไปสำหรับรูป</translation>
    </message>
    <message>
        <source>Reading this picture was stopped.</source>
        <translation>หยุดอ่านรูปนี้แล้ว</translation>
    </message>
    <message>
        <source>The ticket reader answered with a picture that cannot be right.</source>
        <translation>ตัวอ่านสลิปตอบด้วยรูปที่เป็นไปไม่ได้</translation>
    </message>
    <message>
        <source>This photo already proves another slip[: {serial}].</source>
        <translation>รูปนี้เป็นหลักฐานของสลิปอื่นแล้ว[: {serial}]</translation>
    </message>
    <message>
        <source>The identity of the customer has to be verified first[: spend would reach {spend}, the limit without is {threshold}].</source>
        <translation>ต้องยืนยันตัวตนของลูกค้าก่อน[: ยอดใช้จ่ายจะถึง {spend} วงเงินที่ไม่ต้องยืนยันคือ {threshold}]</translation>
    </message>
    <message>
        <source>The order would pass the house&apos;s limit[ a {period|outcome} of {limit}: {spent} is spent, the order is {order}].</source>
        <translation>คำสั่งซื้อนี้จะเกินวงเงินของบริษัท[ต่อ{period|outcome} {limit}: ใช้ไปแล้ว {spent} คำสั่งซื้อนี้ {order}]</translation>
    </message>
    <message>
        <source>The order would pass the customer&apos;s own limit[ a {period|outcome} of {limit}: {spent} is spent, the order is {order}].</source>
        <translation>คำสั่งซื้อนี้จะเกินวงเงินที่ลูกค้าตั้งไว้เอง[ต่อ{period|outcome} {limit}: ใช้ไปแล้ว {spent} คำสั่งซื้อนี้ {order}]</translation>
    </message>
    <message>
        <source>The customer is self-excluded[ until {until}].</source>
        <translation>ลูกค้างดเล่นโดยสมัครใจ[ถึง {until}]</translation>
    </message>
    <message>
        <source>The sanctions list is too old[: published {published}, at most {days} days are accepted].</source>
        <translation>รายชื่อคว่ำบาตรเก่าเกินไป[: เผยแพร่เมื่อ {published} รับได้ไม่เกิน {days} วัน]</translation>
    </message>
    <message>
        <source>This draw cannot be cancelled; slips printed for it: {slips}.</source>
        <translation>ยกเลิกงวดนี้ไม่ได้ มีสลิปที่พิมพ์แล้ว {slips} ใบ</translation>
    </message>
    <message>
        <source>Please say why this draw is cancelled.</source>
        <translation>โปรดระบุเหตุผลที่ยกเลิกงวด</translation>
    </message>
    <message>
        <source>The source of a jackpot has at most 100 characters.</source>
        <translation>ที่มาของแจ็กพอตยาวได้ไม่เกิน 100 ตัวอักษร</translation>
    </message>
    <message>
        <source>The feed says two things of one draw.</source>
        <translation>แหล่งข้อมูลระบุผลของงวดหนึ่งไว้สองแบบ</translation>
    </message>
    <message>
        <source>The feed has too few or too many draws at once.</source>
        <translation>แหล่งข้อมูลมีจำนวนงวดน้อยหรือมากเกินไปในครั้งเดียว</translation>
    </message>
    <message>
        <source>Choose a new or an empty one.</source>
        <translation>เลือกโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง</translation>
    </message>
    <message>
        <source>There are other files in this folder.</source>
        <translation>มีไฟล์อื่นอยู่ในโฟลเดอร์นี้</translation>
    </message>
    <message>
        <source>Only staff may do this.</source>
        <translation>ทำได้เฉพาะพนักงานเท่านั้น</translation>
    </message>
    <message>
        <source>Only customers may do this, for themselves.</source>
        <translation>ทำได้เฉพาะลูกค้า สำหรับบัญชีของตนเองเท่านั้น</translation>
    </message>
    <message>
        <source>Check the network of this computer, then try again.</source>
        <translation>โปรดตรวจสอบเครือข่ายของคอมพิวเตอร์เครื่องนี้แล้วลองอีกครั้ง</translation>
    </message>
    <message>
        <source>Look whether it is there before you do it again.</source>
        <translation>โปรดดูก่อนว่ามีรายการนั้นแล้วหรือยัง ก่อนทำซ้ำ</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>โปรดตรวจสอบที่อยู่</translation>
    </message>
    <message>
        <source>Do not go on, and tell whoever looks after the server.</source>
        <translation>โปรดอย่าดำเนินการต่อ และแจ้งผู้ดูแลเซิร์ฟเวอร์</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>ติดต่อเซิร์ฟเวอร์ไม่ได้</translation>
    </message>
    <message>
        <source>The line broke before the server answered: it may have been done, or not.</source>
        <translation>การเชื่อมต่อขาดก่อนที่เซิร์ฟเวอร์จะตอบ รายการนี้อาจดำเนินการไปแล้วหรือยังก็ได้</translation>
    </message>
    <message>
        <source>What answers at this address is no Truvamate server.</source>
        <translation>ปลายทางที่อยู่นี้ไม่ใช่เซิร์ฟเวอร์ของ Truvamate</translation>
    </message>
    <message>
        <source>It was stopped before an answer came.</source>
        <translation>ถูกหยุดไว้ก่อนได้รับคำตอบ</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired; nothing was sent to it.</source>
        <translation>ใบรับรองของเซิร์ฟเวอร์หมดอายุแล้ว จึงยังไม่ได้ส่งข้อมูลใด ๆ ไป</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet; nothing was sent to it. Perhaps the clock of this computer is wrong.</source>
        <translation>ใบรับรองของเซิร์ฟเวอร์ยังไม่เริ่มมีผล จึงยังไม่ได้ส่งข้อมูลใด ๆ ไป นาฬิกาของคอมพิวเตอร์เครื่องนี้อาจไม่ตรง</translation>
    </message>
    <message>
        <source>The certificate belongs to another server than the one you asked for; nothing was sent to it.</source>
        <translation>ใบรับรองนี้เป็นของเซิร์ฟเวอร์อื่น ไม่ใช่เครื่องที่คุณระบุ จึงยังไม่ได้ส่งข้อมูลใด ๆ ไป</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by nobody but itself; nothing was sent to it.</source>
        <translation>ใบรับรองของเซิร์ฟเวอร์ลงนามโดยตัวเองเท่านั้น จึงยังไม่ได้ส่งข้อมูลใด ๆ ไป</translation>
    </message>
    <message>
        <source>This computer does not know who issued the server&apos;s certificate; nothing was sent to it.</source>
        <translation>คอมพิวเตอร์เครื่องนี้ไม่รู้จักผู้ออกใบรับรองของเซิร์ฟเวอร์ จึงยังไม่ได้ส่งข้อมูลใด ๆ ไป</translation>
    </message>
    <message>
        <source>No secure line to the server could be made; nothing was sent to it.</source>
        <translation>เชื่อมต่อกับเซิร์ฟเวอร์อย่างปลอดภัยไม่ได้ จึงยังไม่ได้ส่งข้อมูลใด ๆ ไป</translation>
    </message>
    <message>
        <source>This is no address of a server, such as truvamate.example.com.</source>
        <translation>นี่ไม่ใช่ที่อยู่ของเซิร์ฟเวอร์ ตัวอย่างที่ถูกต้องเช่น truvamate.example.com</translation>
    </message>
    <message>
        <source>This address is not encrypted; other computers are reached by https:// only.</source>
        <translation>ที่อยู่นี้ไม่ได้เข้ารหัส การติดต่อคอมพิวเตอร์เครื่องอื่นต้องใช้ https:// เท่านั้น</translation>
    </message>
    <message>
        <source>The server needs a newer console[: {oldest} or later].</source>
        <translation>เซิร์ฟเวอร์ต้องใช้โปรแกรมรุ่นใหม่กว่านี้[: {oldest} ขึ้นไป]</translation>
    </message>
    <message>
        <source>This text does not fit into a QR code.</source>
        <translation>ข้อความนี้ยาวเกินกว่าจะใส่ในคิวอาร์โค้ด</translation>
    </message>
    <message>
        <source>At this address there is another workspace than the one before.</source>
        <translation>ที่อยู่นี้มีพื้นที่ทำงานอื่น ไม่ใช่พื้นที่เดิม</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>โปรดเลือกข้อมูลสำรองชุดอื่น</translation>
    </message>
    <message>
        <source>The backup is damaged. Nothing was restored or changed.</source>
        <translation>ข้อมูลสำรองเสียหาย จึงไม่มีการกู้คืนหรือเปลี่ยนแปลงใด ๆ</translation>
    </message>
    <message>
        <source>There is something in that folder already.</source>
        <translation>มีไฟล์อยู่ในโฟลเดอร์นั้นแล้ว</translation>
    </message>
    <message>
        <source>The backup was made by a newer program.</source>
        <translation>ข้อมูลสำรองนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า</translation>
    </message>
    <message>
        <source>There is no backup in that folder.</source>
        <translation>ไม่มีข้อมูลสำรองในโฟลเดอร์นั้น</translation>
    </message>
    <message>
        <source>The backup is of a server&apos;s workspace and cannot be restored here.</source>
        <translation>ข้อมูลสำรองนี้เป็นของพื้นที่ทำงานบนเซิร์ฟเวอร์ จึงกู้คืนที่นี่ไม่ได้</translation>
    </message>
    <message>
        <source>Stopped; nothing was left behind.</source>
        <translation>หยุดแล้ว ไม่มีสิ่งใดตกค้าง</translation>
    </message>
    <message>
        <source>The files cannot be written there.</source>
        <translation>เขียนไฟล์ลงในที่นั้นไม่ได้</translation>
    </message>
    <message>
        <source>The key file is not the one that the backup was sealed with.</source>
        <translation>ไฟล์กุญแจไม่ใช่ไฟล์ที่ใช้ผนึกข้อมูลสำรองนี้</translation>
    </message>
    <message>
        <source>The file that arrived is not the one that was announced; nothing was kept of it.</source>
        <translation>ไฟล์ที่ได้รับไม่ตรงกับไฟล์ที่แจ้งไว้ จึงไม่ได้เก็บไว้เลย</translation>
    </message>
    <message>
        <source>The e-mail address has to be confirmed first.</source>
        <translation>ต้องยืนยันอีเมลก่อน</translation>
    </message>
    <message>
        <source>This link was used before, is too old, or is not ours.</source>
        <translation>ลิงก์นี้ถูกใช้ไปแล้ว หมดอายุ หรือไม่ใช่ลิงก์ของเรา</translation>
    </message>
    <message>
        <source>The profile was changed since it was read.</source>
        <translation>ข้อมูลส่วนตัวถูกแก้ไขหลังจากที่เปิดอ่าน</translation>
    </message>
    <message>
        <source>A line of the address is too long.</source>
        <translation>ที่อยู่บรรทัดหนึ่งยาวเกินไป</translation>
    </message>
    <message>
        <source>This order cannot be accepted at present. Please contact us.</source>
        <translation>ไม่สามารถรับคำสั่งซื้อนี้ได้ในขณะนี้ กรุณาติดต่อเรา</translation>
    </message>
    <message>
        <source>There is no such ticket.</source>
        <translation>ไม่พบสลากนี้</translation>
    </message>
    <message>
        <source>The mail server will not take this mail.</source>
        <translation>เซิร์ฟเวอร์อีเมลไม่รับอีเมลฉบับนี้</translation>
    </message>
    <message>
        <source>The mail server takes no mail at present.</source>
        <translation>ขณะนี้เซิร์ฟเวอร์อีเมลไม่รับอีเมล</translation>
    </message>
    <message>
        <source>The mail server does not take our user and password.</source>
        <translation>เซิร์ฟเวอร์อีเมลไม่ยอมรับชื่อผู้ใช้และรหัสผ่านของเรา</translation>
    </message>
    <message>
        <source>The mail server is out of reach.</source>
        <translation>ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้</translation>
    </message>
    <message>
        <source>The connection to the mail server was lost before it took the mail.</source>
        <translation>การเชื่อมต่อกับเซิร์ฟเวอร์อีเมลขาดก่อนที่จะรับอีเมล</translation>
    </message>
    <message>
        <source>The person has no e-mail address.</source>
        <translation>บุคคลนี้ไม่มีที่อยู่อีเมล</translation>
    </message>
    <message>
        <source>Mail cannot be sent to this address.</source>
        <translation>ส่งอีเมลไปยังที่อยู่นี้ไม่ได้</translation>
    </message>
    <message>
        <source>There is no text for this mail.</source>
        <translation>ไม่มีข้อความสำหรับอีเมลนี้</translation>
    </message>
    <message>
        <source>The text of a mail cannot be read.</source>
        <translation>อ่านข้อความของอีเมลไม่ได้</translation>
    </message>
    <message>
        <source>Something is missing for the text of a mail.</source>
        <translation>ข้อมูลสำหรับข้อความของอีเมลไม่ครบ</translation>
    </message>
    <message>
        <source>The server has too much to do at present.</source>
        <translation>ขณะนี้เซิร์ฟเวอร์มีงานมากเกินไป</translation>
    </message>
    <message>
        <source>The server cannot take connections at its address.</source>
        <translation>เซิร์ฟเวอร์เปิดรับการเชื่อมต่อที่ที่อยู่ของตนไม่ได้</translation>
    </message>
    <message>
        <source>The address of the request cannot be read.</source>
        <translation>อ่านที่อยู่ของคำขอไม่ได้</translation>
    </message>
    <message>
        <source>The server could not read the request.</source>
        <translation>เซิร์ฟเวอร์อ่านคำขอไม่ได้</translation>
    </message>
    <message>
        <source>The version that was read is not one of a row.</source>
        <translation>เวอร์ชันที่อ่านมาไม่ใช่เวอร์ชันของรายการ</translation>
    </message>
    <message>
        <source>The server does not read this kind of content.</source>
        <translation>เซิร์ฟเวอร์ไม่รู้จักเนื้อหาชนิดนี้</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>เกิดข้อผิดพลาดภายในเซิร์ฟเวอร์</translation>
    </message>
    <message>
        <source>The request says something twice[: {field}].</source>
        <translation>คำขอระบุข้อมูลซ้ำกัน[: {field}]</translation>
    </message>
    <message>
        <source>The request has more beside its content than the server reads.</source>
        <translation>ส่วนหัวของคำขอมีขนาดใหญ่เกินกว่าที่เซิร์ฟเวอร์รับได้</translation>
    </message>
    <message>
        <source>The server does not take this request in this way.</source>
        <translation>เซิร์ฟเวอร์ไม่รับคำขอด้วยวิธีนี้</translation>
    </message>
    <message>
        <source>The server has nothing at this address.</source>
        <translation>เซิร์ฟเวอร์ไม่มีข้อมูลที่ที่อยู่นี้</translation>
    </message>
    <message>
        <source>The request does not say which version it changes.</source>
        <translation>คำขอไม่ได้ระบุว่าแก้ไขเวอร์ชันใด</translation>
    </message>
    <message>
        <source>The content of the request cannot be read.</source>
        <translation>อ่านเนื้อหาของคำขอไม่ได้</translation>
    </message>
    <message>
        <source>The request is larger than the server takes.</source>
        <translation>คำขอมีขนาดใหญ่เกินกว่าที่เซิร์ฟเวอร์รับได้</translation>
    </message>
    <message>
        <source>The request has a content where none goes.</source>
        <translation>คำขอมีเนื้อหาทั้งที่ไม่ควรมี</translation>
    </message>
    <message>
        <source>The other side does not know a part of the request[: {field}].</source>
        <translation>อีกฝ่ายไม่รู้จักข้อมูลบางส่วนของคำขอ[: {field}]</translation>
    </message>
    <message>
        <source>The server&apos;s own certificate or its key cannot be used.</source>
        <translation>ใบรับรองของเซิร์ฟเวอร์หรือกุญแจใช้งานไม่ได้</translation>
    </message>
    <message>
        <source>This line is on a slip whose photo is still on its way.</source>
        <translation>รายการนี้อยู่บนสลิปที่รูปถ่ายยังส่งมาไม่ถึง</translation>
    </message>
    <message>
        <source>The photo&apos;s digest is not readable.</source>
        <translation>อ่านค่าตรวจสอบของรูปถ่ายไม่ได้</translation>
    </message>
    <message>
        <source>There is no such announced slip.</source>
        <translation>ไม่พบสลิปที่แจ้งไว้นี้</translation>
    </message>
    <message>
        <source>Somebody else announced this slip; its photo is on its way.</source>
        <translation>ผู้อื่นแจ้งสลิปนี้ไว้แล้ว รูปถ่ายกำลังส่งมา</translation>
    </message>
    <message>
        <source>Please say why the photo will not come.</source>
        <translation>โปรดระบุเหตุผลที่รูปถ่ายจะไม่มา</translation>
    </message>
    <message>
        <source>This slip does not wait for its photo any more.</source>
        <translation>สลิปนี้ไม่ได้รอรูปถ่ายแล้ว</translation>
    </message>
    <message>
        <source>This link has expired.</source>
        <translation>ลิงก์นี้หมดอายุแล้ว</translation>
    </message>
    <message>
        <source>This file is a document; no picture can be made of it.</source>
        <translation>ไฟล์นี้เป็นเอกสาร จึงทำเป็นรูปภาพไม่ได้</translation>
    </message>
    <message>
        <source>This workspace shows no pictures of files.</source>
        <translation>พื้นที่ทำงานนี้ไม่แสดงรูปภาพของไฟล์</translation>
    </message>
    <message>
        <source>Only the front of a slip has a copy that may be shared.</source>
        <translation>เฉพาะด้านหน้าของสลิปเท่านั้นที่มีสำเนาสำหรับส่งต่อ</translation>
    </message>
    <message>
        <source>No copy of this photo can be shared: its barcode or serial might still be read.</source>
        <translation>รูปนี้ทำสำเนาสำหรับส่งต่อไม่ได้ เพราะอาจยังอ่านบาร์โค้ดหรือหมายเลขสลิปได้</translation>
    </message>
    <message>
        <source>The announced SHA-256 of the file is none.</source>
        <translation>ค่า SHA-256 ของไฟล์ที่แจ้งมาไม่ถูกรูปแบบ</translation>
    </message>
    <message>
        <source>The file is being sent from elsewhere by now.</source>
        <translation>ขณะนี้มีการส่งไฟล์นี้จากที่อื่นอยู่</translation>
    </message>
    <message>
        <source>A part of the file arrived damaged; nothing was kept of it.</source>
        <translation>ไฟล์ส่วนหนึ่งเสียหายระหว่างส่ง จึงไม่ได้เก็บส่วนนั้นไว้</translation>
    </message>
    <message>
        <source>A part of the file was lost on the server.</source>
        <translation>ไฟล์ส่วนหนึ่งสูญหายบนเซิร์ฟเวอร์</translation>
    </message>
    <message>
        <source>The file is too large to be sent.</source>
        <translation>ไฟล์มีขนาดใหญ่เกินกว่าจะส่งได้</translation>
    </message>
    <message>
        <source>More bytes arrived than the file was said to have.</source>
        <translation>ได้รับข้อมูลมากกว่าขนาดไฟล์ที่แจ้งไว้</translation>
    </message>
    <message>
        <source>You are sending too many files at once; finish or cancel some first.</source>
        <translation>คุณกำลังส่งไฟล์พร้อมกันมากเกินไป โปรดส่งให้เสร็จหรือยกเลิกบางไฟล์ก่อน</translation>
    </message>
    <message>
        <source>There is no such upload; it may have expired.</source>
        <translation>ไม่พบการส่งไฟล์นี้ อาจหมดอายุแล้ว</translation>
    </message>
    <message>
        <source>This part of the file does not follow what has arrived.</source>
        <translation>ไฟล์ส่วนนี้ไม่ต่อเนื่องกับส่วนที่ได้รับแล้ว</translation>
    </message>
    <message>
        <source>The database cannot tell of changes on this connection.</source>
        <translation>ฐานข้อมูลแจ้งการเปลี่ยนแปลงผ่านการเชื่อมต่อนี้ไม่ได้</translation>
    </message>
    <message>
        <source>This account listens to the server from too many windows already.</source>
        <translation>บัญชีนี้เชื่อมต่อรับการแจ้งเตือนจากเซิร์ฟเวอร์ในหลายหน้าต่างเกินไปแล้ว</translation>
    </message>
    <message>
        <source>The connection was cut in the middle of the request.</source>
        <translation>การเชื่อมต่อขาดหายระหว่างส่งคำขอ</translation>
    </message>
    <message>
        <source>At this address the server tells of changes and nothing else.</source>
        <translation>ที่อยู่นี้ของเซิร์ฟเวอร์ใช้แจ้งการเปลี่ยนแปลงเท่านั้น</translation>
    </message>
    <message>
        <source>The checksum of a part of the file cannot be read.</source>
        <translation>อ่านค่าตรวจสอบของไฟล์ส่วนนี้ไม่ได้</translation>
    </message>
    <message>
        <source>The size of the file was not said.</source>
        <translation>ไม่ได้แจ้งขนาดของไฟล์</translation>
    </message>
    <message>
        <source>What was said of the file cannot be read.</source>
        <translation>อ่านข้อมูลที่แจ้งเกี่ยวกับไฟล์ไม่ได้</translation>
    </message>
    <message>
        <source>It was not said where a part of the file begins.</source>
        <translation>ไม่ได้แจ้งว่าไฟล์ส่วนนี้เริ่มต้นที่ใด</translation>
    </message>
    <message>
        <source>The server takes files in another way than this program sends them.</source>
        <translation>เซิร์ฟเวอร์รับไฟล์ในรูปแบบที่ต่างจากที่โปรแกรมนี้ส่ง</translation>
    </message>
    <message>
        <source>There is too little memory to open the key file.</source>
        <translation>หน่วยความจำไม่พอสำหรับเปิดไฟล์กุญแจ</translation>
    </message>
    <message>
        <source>The key file of this workspace opens with a passphrase, which was not given.</source>
        <translation>ไฟล์กุญแจของพื้นที่ทำงานนี้ต้องเปิดด้วยวลีรหัสผ่าน แต่ไม่ได้ระบุวลีรหัสผ่านไว้</translation>
    </message>
    <message>
        <source>The key file opens with a passphrase already.</source>
        <translation>ไฟล์กุญแจนี้ใช้วลีรหัสผ่านอยู่แล้ว</translation>
    </message>
    <message>
        <source>The key file does not open with this passphrase.</source>
        <translation>วลีรหัสผ่านนี้เปิดไฟล์กุญแจไม่ได้</translation>
    </message>
    <message>
        <source>The serial belongs to a day after the draw.</source>
        <translation>เลขซีเรียลเป็นของวันหลังออกรางวัล</translation>
    </message>
    <message>
        <source>The print of more than one ticket is on the picture.</source>
        <translation>ในรูปมีข้อความพิมพ์ของสลิปมากกว่าหนึ่งใบ</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Order taken for {charge}; lines: {lines}</source>
        <translation>รับคำสั่งซื้อ: {lines} รายการ {charge}</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>เขียนหมายเหตุ</translation>
    </message>
    <message>
        <source>Order given to somebody, or to nobody</source>
        <translation>มอบหมายคำสั่งซื้อ หรือยกเลิกการมอบหมาย</translation>
    </message>
    <message>
        <source>Order cancelled[: {reason}]</source>
        <translation>ยกเลิกคำสั่งซื้อ[: {reason}]</translation>
    </message>
    <message>
        <source>Customer told the result; wins: {wins}</source>
        <translation>แจ้งผลลูกค้าแล้ว ถูกรางวัล: {wins}</translation>
    </message>
    <message>
        <source>Result corrected (version {version}); now won {prize}, wins: {wins}</source>
        <translation>แก้ไขผลรางวัล (ฉบับที่ {version}) ตอนนี้ถูกรางวัล {prize} จำนวนที่ถูก: {wins}</translation>
    </message>
    <message>
        <source>Payment of {amount} by {provider|provider} announced, reference {reference}</source>
        <translation>แจ้งชำระเงิน {amount} ผ่าน {provider|provider} อ้างอิง {reference}</translation>
    </message>
    <message>
        <source>Payment of {amount} posted by {provider|provider}, reference {reference}</source>
        <translation>ลงบัญชีเงินชำระ {amount} ผ่าน {provider|provider} อ้างอิง {reference}</translation>
    </message>
    <message>
        <source>Payment of {amount} came late and waits for a decision, reference {reference}[: {reason|review_reason}]</source>
        <translation>เงินชำระ {amount} มาช้าและรอการตัดสินใจ อ้างอิง {reference}[: {reason|review_reason}]</translation>
    </message>
    <message>
        <source>Payment of {amount} given back, reference {reference}[: {reason|review_reason}]</source>
        <translation>คืนเงินชำระ {amount} อ้างอิง {reference}[: {reason|review_reason}]</translation>
    </message>
    <message>
        <source>Payment by {provider|provider} failed, reference {reference}[: {reason}]</source>
        <translation>ชำระเงินผ่าน {provider|provider} ไม่สำเร็จ อ้างอิง {reference}[: {reason}]</translation>
    </message>
    <message>
        <source>Refund of lines {lines} proposed: {reason_code|refund_reason}</source>
        <translation>เสนอคืนเงินรายการ {lines}: {reason_code|refund_reason}</translation>
    </message>
    <message>
        <source>Proposed refund not approved</source>
        <translation>ไม่อนุมัติการคืนเงินที่เสนอ</translation>
    </message>
    <message>
        <source>{amount} refunded for lines {lines}: {reason_code|refund_reason}</source>
        <translation>คืนเงิน {amount} สำหรับรายการ {lines}: {reason_code|refund_reason}</translation>
    </message>
    <message>
        <source>Proposed for approval: {kind|approval}</source>
        <translation>เสนอขออนุมัติ: {kind|approval}</translation>
    </message>
    <message>
        <source>Approved: {kind|approval}</source>
        <translation>อนุมัติ: {kind|approval}</translation>
    </message>
    <message>
        <source>Rejected: {kind|approval}</source>
        <translation>ปฏิเสธ: {kind|approval}</translation>
    </message>
    <message>
        <source>Proposal void: {kind|approval}</source>
        <translation>ข้อเสนอเป็นโมฆะ: {kind|approval}</translation>
    </message>
    <message>
        <source>Shop {name} in {state} added</source>
        <translation>เพิ่มร้าน {name} ใน {state}</translation>
    </message>
    <message>
        <source>Sales cut-off of the shop set to {local_time}</source>
        <translation>ตั้งเวลาปิดรับซื้อของร้านเป็น {local_time}</translation>
    </message>
    <message>
        <source>Place {name} in {state} added</source>
        <translation>เพิ่มที่เก็บ {name} ใน {state}</translation>
    </message>
    <message>
        <source>Place counted: {found} of {expected} found, {missing} missing, {unexpected} unexpected</source>
        <translation>นับของในที่เก็บ: พบ {found} จาก {expected} ขาด {missing} เกิน {unexpected}</translation>
    </message>
    <message>
        <source>Lines taken for buying by {holder}, {shop}</source>
        <translation>{holder} รับรายการไปซื้อที่ {shop}</translation>
    </message>
    <message>
        <source>Lines given back, to be bought by anybody</source>
        <translation>คืนรายการ ให้ใครซื้อก็ได้</translation>
    </message>
    <message>
        <source>Line {line} taken over from {from} by {to}: {reason}</source>
        <translation>รายการ {line} โอนจาก {from} ให้ {to}: {reason}</translation>
    </message>
    <message>
        <source>Slip {serial} bound; lines it serves: {lines}</source>
        <translation>ผูกสลิป {serial} แล้ว ใช้กับรายการ: {lines}</translation>
    </message>
    <message>
        <source>Slip {serial} arrived after its draw closed; a second person decides</source>
        <translation>สลิป {serial} มาหลังงวดปิด ให้อีกคนตัดสินใจ</translation>
    </message>
    <message>
        <source>Late slip {serial} accepted; lines it serves: {lines}</source>
        <translation>รับสลิปที่มาช้า {serial} ใช้กับรายการ: {lines}</translation>
    </message>
    <message>
        <source>Late slip {serial} not accepted[: {reason}]</source>
        <translation>ไม่รับสลิปที่มาช้า {serial}[: {reason}]</translation>
    </message>
    <message>
        <source>Slip {serial} taken from its order: {reason}</source>
        <translation>นำสลิป {serial} ออกจากคำสั่งซื้อ: {reason}</translation>
    </message>
    <message>
        <source>Slip {serial} recorded as the house&apos;s: {reason}</source>
        <translation>บันทึกสลิป {serial} เป็นของบริษัท: {reason}</translation>
    </message>
    <message>
        <source>House&apos;s slip {serial} placed; lines it serves: {lines}</source>
        <translation>นำสลิปของบริษัท {serial} มาใช้กับรายการ: {lines}</translation>
    </message>
    <message>
        <source>Picture of the {side|file_kind} attached</source>
        <translation>แนบรูป{side|file_kind}</translation>
    </message>
    <message>
        <source>Serial confirmed by a second person</source>
        <translation>คนที่สองยืนยันเลขประจำสลิปแล้ว</translation>
    </message>
    <message>
        <source>Slip put into {place}</source>
        <translation>เก็บสลิปไว้ที่ {place}</translation>
    </message>
    <message>
        <source>Play {letter} is printed otherwise than line {line_number} was ordered</source>
        <translation>ชุด {letter} พิมพ์ไม่ตรงกับรายการ {line_number} ที่สั่ง</translation>
    </message>
    <message>
        <source>To look into: {code|incident}</source>
        <translation>ต้องตรวจสอบ: {code|incident}</translation>
    </message>
    <message>
        <source>Looked into: {code|incident}. {note}</source>
        <translation>ตรวจสอบแล้ว: {code|incident} {note}</translation>
    </message>
    <message>
        <source>Line {line} missed the draw of {draw}</source>
        <translation>รายการ {line} ซื้อไม่ทันงวด {draw}</translation>
    </message>
    <message>
        <source>Line {line} moved from the draw of {from} to that of {to}</source>
        <translation>ย้ายรายการ {line} จากงวด {from} ไปงวด {to}</translation>
    </message>
    <message>
        <source>File stored: {kind|file_kind}</source>
        <translation>เก็บไฟล์: {kind|file_kind}</translation>
    </message>
    <message>
        <source>Account of staff made</source>
        <translation>สร้างบัญชีพนักงาน</translation>
    </message>
    <message>
        <source>Role given: {role|role}</source>
        <translation>ให้บทบาท: {role|role}</translation>
    </message>
    <message>
        <source>Role taken away: {role|role}</source>
        <translation>ถอนบทบาท: {role|role}</translation>
    </message>
    <message>
        <source>Account is now: {status|staff_status}</source>
        <translation>สถานะบัญชี: {status|staff_status}</translation>
    </message>
    <message>
        <source>Customer registered</source>
        <translation>ลงทะเบียนลูกค้า</translation>
    </message>
    <message>
        <source>ID number recorded: {id_type|outcome}</source>
        <translation>บันทึกเลขประจำตัว: {id_type|outcome}</translation>
    </message>
    <message>
        <source>Bank account for prizes: {bank}, ending {last4}</source>
        <translation>บัญชีรับเงินรางวัล: {bank} ลงท้าย {last4}</translation>
    </message>
    <message>
        <source>Own limit a {period|outcome} set, from {effective_from}</source>
        <translation>ตั้งวงเงินของตนเองต่อ{period|outcome} มีผล {effective_from}</translation>
    </message>
    <message>
        <source>Self-excluded[ until {ends_at}]</source>
        <translation>งดเล่นโดยสมัครใจ[ ถึง {ends_at}]</translation>
    </message>
    <message>
        <source>Identity check opened</source>
        <translation>เริ่มตรวจสอบตัวตน</translation>
    </message>
    <message>
        <source>Identity document added</source>
        <translation>เพิ่มเอกสารยืนยันตัวตน</translation>
    </message>
    <message>
        <source>Identity check decided: {outcome|outcome}</source>
        <translation>ผลการตรวจสอบตัวตน: {outcome|outcome}</translation>
    </message>
    <message>
        <source>Sanctions list of {source} loaded: {entries} entries, {hits} matches</source>
        <translation>โหลดรายชื่อคว่ำบาตรของ {source}: {entries} รายชื่อ ตรงกัน {hits}</translation>
    </message>
    <message>
        <source>Sanctions match decided: {outcome|outcome}</source>
        <translation>ผลพิจารณารายชื่อคว่ำบาตร: {outcome|outcome}</translation>
    </message>
    <message>
        <source>Exchange rate {thb_per_usd} in force from {effective_from}</source>
        <translation>อัตราแลกเปลี่ยน {thb_per_usd} มีผลตั้งแต่ {effective_from}</translation>
    </message>
    <message>
        <source>Fee schedule {name} approved</source>
        <translation>อนุมัติตารางค่าธรรมเนียม {name}</translation>
    </message>
    <message>
        <source>Setting {key} is now {value}</source>
        <translation>ค่าตั้ง {key} เป็น {value}</translation>
    </message>
    <message>
        <source>Policy of {state}: {status|outcome}</source>
        <translation>นโยบายของรัฐ {state}: {status|outcome}</translation>
    </message>
    <message>
        <source>Owner recorded that advice was taken</source>
        <translation>เจ้าของบันทึกว่าได้รับคำปรึกษาแล้ว</translation>
    </message>
    <message>
        <source>Draw opened for sale</source>
        <translation>เปิดขายงวด</translation>
    </message>
    <message>
        <source>Draw closed</source>
        <translation>ปิดงวด</translation>
    </message>
    <message>
        <source>Advertised jackpot: {jackpot}</source>
        <translation>แจ็กพอตที่ประกาศ: {jackpot}</translation>
    </message>
    <message>
        <source>Result entered, for version {version}</source>
        <translation>ป้อนผลรางวัล ฉบับที่ {version}</translation>
    </message>
    <message>
        <source>Two entries of the result differ; neither counts (version {version})</source>
        <translation>ผลที่ป้อนสองครั้งไม่ตรงกัน จึงไม่นับ (ฉบับที่ {version})</translation>
    </message>
    <message>
        <source>Entry of the result withdrawn (version {version})</source>
        <translation>ถอนผลที่ป้อน (ฉบับที่ {version})</translation>
    </message>
    <message>
        <source>Result read from {source}</source>
        <translation>อ่านผลจาก {source}</translation>
    </message>
    <message>
        <source>Result verified by two people (version {version})</source>
        <translation>สองคนยืนยันผลแล้ว (ฉบับที่ {version})</translation>
    </message>
    <message>
        <source>Result corrected (version {version}): {reason}</source>
        <translation>แก้ไขผล (ฉบับที่ {version}): {reason}</translation>
    </message>
    <message>
        <source>{source} says another result than version {version}</source>
        <translation>{source} แจ้งผลต่างจากฉบับที่ {version}</translation>
    </message>
    <message>
        <source>Draw checked: {plays} plays, {winners} winners (version {version})</source>
        <translation>ตรวจงวดแล้ว: {plays} ชุด ถูกรางวัล {winners} (ฉบับที่ {version})</translation>
    </message>
    <message>
        <source>Draw settled: every prize is paid or refused</source>
        <translation>ปิดงวดเรียบร้อย: ทุกรางวัลจ่ายแล้วหรือถูกปฏิเสธ</translation>
    </message>
    <message>
        <source>Claim handed in to the lottery</source>
        <translation>ยื่นขอรับรางวัลต่อสำนักงานสลากแล้ว</translation>
    </message>
    <message>
        <source>{gross} received into {into|received_into}, {withheld} of it withheld</source>
        <translation>ได้รับ {gross} เข้า {into|received_into} ถูกหักไว้ {withheld}</translation>
    </message>
    <message>
        <source>Claim refused by the lottery: {reason}</source>
        <translation>สำนักงานสลากปฏิเสธการขอรับรางวัล: {reason}</translation>
    </message>
    <message>
        <source>Claim withdrawn: {reason}</source>
        <translation>ถอนการขอรับรางวัล: {reason}</translation>
    </message>
    <message>
        <source>The result was corrected (version {version})[; now {expected} is expected]</source>
        <translation>ผลถูกแก้ไข (ฉบับที่ {version})[ ตอนนี้คาดว่าได้ {expected}]</translation>
    </message>
    <message>
        <source>By version {version} of the result the lottery owes more: received {received}[ of {prize}]</source>
        <translation>ตามผลฉบับที่ {version} สำนักงานสลากยังค้างจ่าย: ได้รับ {received}[ จาก {prize}]</translation>
    </message>
    <message>
        <source>Payout rejected[: {reason}]</source>
        <translation>ปฏิเสธการจ่ายรางวัล[: {reason}]</translation>
    </message>
    <message>
        <source>Payout void: what it was proposed on has changed[: {reason}]</source>
        <translation>การจ่ายรางวัลเป็นโมฆะ เพราะข้อมูลที่ใช้เสนอเปลี่ยนไป[: {reason}]</translation>
    </message>
    <message>
        <source>Payout held[: {reason}]</source>
        <translation>พักการจ่ายรางวัลไว้[: {reason}]</translation>
    </message>
    <message>
        <source>Payout released</source>
        <translation>ปล่อยการจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Payout sent to the bank, reference {bank_reference}</source>
        <translation>ส่งคำสั่งจ่ายให้ธนาคาร อ้างอิง {bank_reference}</translation>
    </message>
    <message>
        <source>Payout of {net_thb} left the bank</source>
        <translation>ธนาคารโอน {net_thb} ออกแล้ว</translation>
    </message>
    <message>
        <source>Payout cancelled[: {reason}]</source>
        <translation>ยกเลิกการจ่ายรางวัล[: {reason}]</translation>
    </message>
    <message>
        <source>By version {version} of the result {amount} was paid too much</source>
        <translation>ตามผลฉบับที่ {version} จ่ายเกินไป {amount}</translation>
    </message>
    <message>
        <source>The difference of {amount} is void by a later result</source>
        <translation>ส่วนต่าง {amount} เป็นโมฆะตามผลฉบับหลัง</translation>
    </message>
    <message>
        <source>The difference of {amount} was paid back</source>
        <translation>ได้รับส่วนต่าง {amount} คืนแล้ว</translation>
    </message>
    <message>
        <source>The difference of {amount} is borne by the house</source>
        <translation>บริษัทรับภาระส่วนต่าง {amount}</translation>
    </message>
    <message>
        <source>By a later result {amount} too much was taken back: give it back to the customer</source>
        <translation>ตามผลฉบับหลัง เรียกเงินคืนเกินไป {amount} ให้คืนลูกค้า</translation>
    </message>
    <message>
        <source>Draw cancelled: {reason}</source>
        <translation>ยกเลิกงวด: {reason}</translation>
    </message>
    <message>
        <source>Won {prize}; wins: {wins}</source>
        <translation>ถูกรางวัล {prize} จำนวน: {wins}</translation>
    </message>
    <message>
        <source>Claim opened, by way of: {path|claim_path}; expected: {expected}</source>
        <translation>เปิดการขอรับรางวัล ทาง: {path|claim_path} คาดว่าจะได้: {expected}</translation>
    </message>
    <message>
        <source>Payout proposed: {net_usd}, at {rate} ฿/$ that is {net_thb}</source>
        <translation>เสนอจ่ายรางวัล: {net_usd} ที่อัตรา {rate} ฿/$ เท่ากับ {net_thb}</translation>
    </message>
    <message>
        <source>Payout of {net_thb} approved at {rate} ฿/$</source>
        <translation>อนุมัติจ่ายรางวัล {net_thb} ที่อัตรา {rate} ฿/$</translation>
    </message>
    <message>
        <source>Audit log, books and files checked; faults found: {faults}</source>
        <translation>ตรวจบันทึกตรวจสอบ บัญชี และไฟล์แล้ว พบข้อผิดพลาด {faults} รายการ</translation>
    </message>
    <message>
        <source>Restored from the backup of {made_at}</source>
        <translation>กู้คืนจากข้อมูลสำรองเมื่อ {made_at}</translation>
    </message>
    <message>
        <source>E-mail address confirmed</source>
        <translation>ยืนยันอีเมลแล้ว</translation>
    </message>
    <message>
        <source>Customer changed their profile</source>
        <translation>ลูกค้าแก้ไขข้อมูลส่วนตัว</translation>
    </message>
    <message>
        <source>Terms accepted, version {version}</source>
        <translation>ยอมรับข้อกำหนดแล้ว ฉบับที่ {version}</translation>
    </message>
    <message>
        <source>Slip {serial} announced, its photo is on its way; lines it serves: {lines}</source>
        <translation>แจ้งสลิป {serial} แล้ว รูปถ่ายกำลังส่งมา รายการที่ครอบคลุม: {lines}</translation>
    </message>
    <message>
        <source>The photo of slip {serial} will not come: {reason}</source>
        <translation>รูปถ่ายของสลิป {serial} จะไม่มา: {reason}</translation>
    </message>
    <message>
        <source>Lines free again: the time to hold them ended</source>
        <translation>หมดเวลาถือรายการแล้ว รายการว่างอีกครั้ง</translation>
    </message>
</context>
<context>
    <name>Feeds</name>
    <message>
        <source>Not taken</source>
        <translation>ไม่ได้นำเข้า</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ขาด</translation>
    </message>
    <message>
        <source>Disagrees</source>
        <translation>ไม่ตรงกัน</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>บรรทัด %1</translation>
    </message>
    <message>
        <source>The file has no line for this draw.</source>
        <translation>ไฟล์ไม่มีบรรทัดของงวดนี้</translation>
    </message>
    <message>
        <source>%1: the feed says %2, verified is %3. The verified result stands.</source>
        <translation>%1: แหล่งข้อมูลระบุ %2 ผลที่ยืนยันแล้วคือ %3 ผลที่ยืนยันแล้วยังใช้อยู่</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>ตำแหน่ง</translation>
    </message>
    <message>
        <source>What</source>
        <translation>เรื่อง</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>เหตุผล</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Type an amount.</source>
        <translation>พิมพ์จำนวนเงิน</translation>
    </message>
    <message>
        <source>Type this amount in dollars, not in baht.</source>
        <translation>พิมพ์จำนวนนี้เป็นดอลลาร์ ไม่ใช่บาท</translation>
    </message>
    <message>
        <source>Type this amount in baht, not in dollars.</source>
        <translation>พิมพ์จำนวนนี้เป็นบาท ไม่ใช่ดอลลาร์</translation>
    </message>
    <message>
        <source>An amount can&apos;t be less than zero.</source>
        <translation>จำนวนเงินต่ำกว่าศูนย์ไม่ได้</translation>
    </message>
    <message>
        <source>Write an amount such as 1,250.00.</source>
        <translation>เขียนจำนวนเงินเช่น 1,250.00</translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation>จำนวนเงินนี้มากเกินไป</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>%1 Bangkok · %2 US Eastern</source>
        <translation>%1 กรุงเทพฯ · %2 ตะวันออกของสหรัฐ</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ตอนนี้</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 นาที</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ชม.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ชม. %2 นาที</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 วัน</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 วัน %2 ชม.</translation>
    </message>
</context>
<context>
    <name>PayoutColumns</name>
    <message>
        <source>The house&apos;s</source>
        <translation>ของบริษัท</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>งวด</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>สลิป</translation>
    </message>
    <message>
        <source>%1 …%2 %3</source>
        <translation>%1 …%2 %3</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>ตรงกัน</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>รางวัล</translation>
    </message>
    <message>
        <source>To be announced</source>
        <translation>รอประกาศ</translation>
    </message>
    <message>
        <source>%1 …%2</source>
        <translation>%1 …%2</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>วิธีรับ</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>คาดว่าจะได้</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>ได้รับแล้ว</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>เปิดแล้ว</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>ผู้ลงนาม</translation>
    </message>
    <message>
        <source>What</source>
        <translation>เรื่อง</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>จำนวนเงิน</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>ผู้เสนอ</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>เสนอเมื่อ</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>สุทธิ</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>ต้องจ่าย</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>บัญชี</translation>
    </message>
    <message>
        <source>Bank reference</source>
        <translation>เลขอ้างอิงของธนาคาร</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>จ่ายเกิน</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>การจัดการ</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>พบเมื่อ</translation>
    </message>
</context>
<context>
    <name>PayoutLists</name>
    <message>
        <source>Wins to claim</source>
        <translation>รอขอรับรางวัล</translation>
    </message>
    <message>
        <source>No win waits to be claimed</source>
        <translation>ไม่มีรางวัลที่รอขอรับ</translation>
    </message>
    <message>
        <source>Wins stand here from the check of their draw until a claim collects them.</source>
        <translation>รางวัลจะอยู่ที่นี่ตั้งแต่ตรวจรางวัลของงวดจนกว่าจะขอรับ</translation>
    </message>
    <message>
        <source>At retailers</source>
        <translation>ที่ร้านค้าปลีก</translation>
    </message>
    <message>
        <source>No claim is open at a retailer</source>
        <translation>ไม่มีการขอรับรางวัลที่ร้านค้าปลีก</translation>
    </message>
    <message>
        <source>Claims of small prizes that a shop pays in cash.</source>
        <translation>การขอรับรางวัลเล็กที่ร้านจ่ายเป็นเงินสด</translation>
    </message>
    <message>
        <source>At claim centres</source>
        <translation>ที่ศูนย์รับรางวัล</translation>
    </message>
    <message>
        <source>No claim is open at a claim centre</source>
        <translation>ไม่มีการขอรับรางวัลที่ศูนย์รับรางวัล</translation>
    </message>
    <message>
        <source>Claims above a shop&apos;s limit, and those that a customer makes in person.</source>
        <translation>การขอรับรางวัลที่เกินวงเงินของร้าน และที่ลูกค้ารับด้วยตนเอง</translation>
    </message>
    <message>
        <source>To propose</source>
        <translation>รอเสนอจ่าย</translation>
    </message>
    <message>
        <source>No received claim waits for its payout</source>
        <translation>ไม่มีการขอรับรางวัลที่ได้เงินแล้วและรอจ่าย</translation>
    </message>
    <message>
        <source>A claim stands here once its money was received, until its payout is proposed.</source>
        <translation>เมื่อได้รับเงินแล้ว การขอรับรางวัลจะอยู่ที่นี่จนกว่าจะเสนอจ่าย</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>รออนุมัติ</translation>
    </message>
    <message>
        <source>Nothing waits for your approval</source>
        <translation>ไม่มีเรื่องรอคุณอนุมัติ</translation>
    </message>
    <message>
        <source>What you proposed yourself waits for somebody else; the filter shows it too.</source>
        <translation>เรื่องที่คุณเสนอเองต้องรอผู้อื่น ตัวกรองแสดงเรื่องเหล่านั้นได้</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>รอส่ง</translation>
    </message>
    <message>
        <source>No approved payout waits to be sent</source>
        <translation>ไม่มีการจ่ายรางวัลที่อนุมัติแล้วรอส่ง</translation>
    </message>
    <message>
        <source>Approved payouts stand here until the bank is told.</source>
        <translation>การจ่ายรางวัลที่อนุมัติแล้วจะอยู่ที่นี่จนกว่าจะสั่งธนาคาร</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>รอยืนยัน</translation>
    </message>
    <message>
        <source>No payout is on its way</source>
        <translation>ไม่มีการจ่ายรางวัลที่กำลังส่ง</translation>
    </message>
    <message>
        <source>Sent payouts stand here until the money has left the bank.</source>
        <translation>การจ่ายรางวัลที่ส่งแล้วจะอยู่ที่นี่จนกว่าเงินจะออกจากธนาคาร</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>พักไว้</translation>
    </message>
    <message>
        <source>No payout is held</source>
        <translation>ไม่มีการจ่ายรางวัลที่พักไว้</translation>
    </message>
    <message>
        <source>A payout that somebody stopped, or whose result was corrected, waits here.</source>
        <translation>การจ่ายรางวัลที่มีผู้หยุดไว้ หรือผลรางวัลถูกแก้ไข จะรออยู่ที่นี่</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>ส่วนต่าง</translation>
    </message>
    <message>
        <source>No difference is open</source>
        <translation>ไม่มีส่วนต่างค้างอยู่</translation>
    </message>
    <message>
        <source>What a corrected result shows to have been paid too much stands here until it is settled.</source>
        <translation>จำนวนที่ผลแก้ไขแสดงว่าจ่ายเกินจะอยู่ที่นี่จนกว่าจะสะสาง</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>เสร็จแล้ว</translation>
    </message>
    <message>
        <source>Nothing is done yet</source>
        <translation>ยังไม่มีรายการที่เสร็จ</translation>
    </message>
    <message>
        <source>Payouts that were paid, cancelled or superseded.</source>
        <translation>การจ่ายรางวัลที่จ่ายแล้ว ยกเลิก หรือเป็นโมฆะ</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>เกม</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>แสดง</translation>
    </message>
    <message>
        <source>What I can decide</source>
        <translation>ที่ฉันตัดสินได้</translation>
    </message>
    <message>
        <source>All that waits</source>
        <translation>ทั้งหมดที่รออยู่</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
</context>
<context>
    <name>PayoutSum</name>
    <message>
        <source>%1 of the gross; a fraction of a cent stays with the customer</source>
        <translation>%1 ของยอดรวม เศษของเซนต์เป็นของลูกค้า</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>ที่มา: %1</translation>
    </message>
    <message>
        <source>Received from the lottery</source>
        <translation>ได้รับจากสำนักงานสลาก</translation>
    </message>
    <message>
        <source>Withheld tax</source>
        <translation>ภาษีที่ถูกหักไว้</translation>
    </message>
    <message>
        <source>Our commission</source>
        <translation>ค่าคอมมิชชันของเรา</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>สุทธิ</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>อัตราแลกเปลี่ยน</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>ต้องจ่าย</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>ไปยัง %1</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>No payment has arrived.</source>
        <translation>ยังไม่มีเงินเข้า</translation>
    </message>
    <message>
        <source>A payment is under way and not yet posted.</source>
        <translation>กำลังชำระเงิน ยังไม่ได้ลงบัญชี</translation>
    </message>
    <message>
        <source>The last payment failed; no money has arrived.</source>
        <translation>การชำระครั้งล่าสุดไม่สำเร็จ ยังไม่มีเงินเข้า</translation>
    </message>
    <message>
        <source>Paid; bought so far: {bought} of {lines} lines.</source>
        <translation>ชำระแล้ว ซื้อแล้ว {bought} จาก {lines} รายการ</translation>
    </message>
    <message>
        <source>Paid; bought: {bought} of {lines} lines, missed the draw: {missed}.</source>
        <translation>ชำระแล้ว ซื้อแล้ว {bought} จาก {lines} รายการ ซื้อไม่ทัน {missed}</translation>
    </message>
    <message>
        <source>All lines are bought; past the close of sales: {done} of {lines}.</source>
        <translation>ซื้อครบแล้ว เลยเวลาปิดขาย {done} จาก {lines} รายการ</translation>
    </message>
    <message>
        <source>Drawn with a result entered: {done} of {lines} lines.</source>
        <translation>ออกรางวัลและป้อนผลแล้ว {done} จาก {lines} รายการ</translation>
    </message>
    <message>
        <source>Checked against a verified result: {done} of {lines} lines.</source>
        <translation>ตรวจกับผลที่ยืนยันแล้ว {done} จาก {lines} รายการ</translation>
    </message>
    <message>
        <source>Every line is checked and none won; the customer is still to be told.</source>
        <translation>ตรวจครบแล้ว ไม่ถูกรางวัล ยังต้องแจ้งลูกค้า</translation>
    </message>
    <message>
        <source>Every line is checked; wins: {wins}. No claim is open yet.</source>
        <translation>ตรวจครบแล้ว ถูกรางวัล {wins} ยังไม่ได้เปิดการขอรับรางวัล</translation>
    </message>
    <message>
        <source>Every line is checked; wins: {wins}, jackpots among them: {jackpots}. No claim is open yet.</source>
        <translation>ตรวจครบแล้ว ถูกรางวัล {wins} เป็นแจ็กพอต {jackpots} ยังไม่ได้เปิดการขอรับรางวัล</translation>
    </message>
    <message>
        <source>Wins settled: {settled} of {wins}; claims open {claims_open}, received {claims_received}; payouts proposed {payouts_proposed}, approved {payouts_approved}, sent {payouts_sent}.</source>
        <translation>จัดการรางวัลแล้ว {settled} จาก {wins} ขอรับรางวัลค้าง {claims_open} ได้รับเงินแล้ว {claims_received} การจ่ายรางวัล: เสนอ {payouts_proposed} อนุมัติ {payouts_approved} ส่งแล้ว {payouts_sent}</translation>
    </message>
    <message>
        <source>No line won, and the customer was told.</source>
        <translation>ไม่ถูกรางวัล และแจ้งลูกค้าแล้ว</translation>
    </message>
    <message>
        <source>Wins settled: {settled} of {wins}.</source>
        <translation>จัดการรางวัลแล้ว {settled} จาก {wins}</translation>
    </message>
    <message>
        <source>Cancelled; refunded: {refunded} of {lines} lines.</source>
        <translation>ยกเลิกแล้ว คืนเงิน {refunded} จาก {lines} รายการ</translation>
    </message>
    <message>
        <source>Cancelled after payment; the refund is still to be made.</source>
        <translation>ยกเลิกหลังชำระเงิน ยังต้องคืนเงิน</translation>
    </message>
    <message>
        <source>Cancelled before any payment.</source>
        <translation>ยกเลิกก่อนชำระเงิน</translation>
    </message>
</context>
<context>
    <name>ScanReasons</name>
    <message>
        <source>Line %1: Special number %2 is printed, %3 was ordered.</source>
        <translation>ชุด %1: เลขพิเศษที่พิมพ์คือ %2 ที่สั่งคือ %3</translation>
    </message>
    <message>
        <source>Special number %1 is printed, %2 was ordered.</source>
        <translation>เลขพิเศษที่พิมพ์คือ %1 ที่สั่งคือ %2</translation>
    </message>
    <message>
        <source>Line %1: %2 is printed, %3 was ordered.</source>
        <translation>ชุด %1: ที่พิมพ์คือ %2 ที่สั่งคือ %3</translation>
    </message>
    <message>
        <source>%1 is printed, %2 was ordered.</source>
        <translation>ที่พิมพ์คือ %1 ที่สั่งคือ %2</translation>
    </message>
    <message>
        <source>Line %1: number %2 could not be read for certain.</source>
        <translation>ชุด %1: อ่านเลขตัวที่ %2 ไม่แน่ชัด</translation>
    </message>
    <message>
        <source>Line %1: the special number could not be read for certain.</source>
        <translation>ชุด %1: อ่านเลขพิเศษไม่แน่ชัด</translation>
    </message>
    <message>
        <source>Line %1: the terminal&apos;s pick could not be read for certain.</source>
        <translation>ชุด %1: อ่านไม่แน่ชัดว่าเครื่องเลือกให้หรือไม่</translation>
    </message>
    <message>
        <source>Line %1: its multiplier could not be read, and without it the line cannot be priced.</source>
        <translation>ชุด %1: อ่านตัวคูณไม่ได้ จึงคิดราคาไม่ได้</translation>
    </message>
    <message>
        <source>Line %1 was ordered as the terminal&apos;s pick, but the paper does not say so.</source>
        <translation>ชุด %1: สั่งให้เครื่องเลือก แต่สลิปไม่ระบุเช่นนั้น</translation>
    </message>
    <message>
        <source>Line %1 is printed but no ordered line waits for it.</source>
        <translation>ชุด %1: พิมพ์ไว้ แต่ไม่มีรายการที่สั่งรออยู่</translation>
    </message>
    <message>
        <source>Line %1, number %2: one reader sees %3, the other %4.</source>
        <translation>ชุด %1 เลขตัวที่ %2: ตัวอ่านหนึ่งเห็น %3 อีกตัวเห็น %4</translation>
    </message>
    <message>
        <source>Line %1, the special number: one reader sees %2, the other %3.</source>
        <translation>ชุด %1 เลขพิเศษ: ตัวอ่านหนึ่งเห็น %2 อีกตัวเห็น %3</translation>
    </message>
    <message>
        <source>Line %1: %2 is printed before %3, but numbers are printed in ascending order.</source>
        <translation>ชุด %1: พิมพ์ %2 ก่อน %3 แต่เลขต้องเรียงจากน้อยไปมาก</translation>
    </message>
    <message>
        <source>The barcode %1 (%2) is not one of a lottery ticket.</source>
        <translation>บาร์โค้ด %1 (%2) ไม่ใช่ของสลาก</translation>
    </message>
    <message>
        <source>No lottery ticket was recognised on the picture.</source>
        <translation>ไม่พบสลากในรูป</translation>
    </message>
    <message>
        <source>The reader has not been proven on tickets of this lottery, so a person must compare this one.</source>
        <translation>ตัวอ่านยังไม่ผ่านการพิสูจน์กับสลากนี้ ต้องให้คนเทียบสลิปนี้</translation>
    </message>
    <message>
        <source>The ticket&apos;s barcode could not be read; print alone does not identify a ticket.</source>
        <translation>อ่านบาร์โค้ดของสลิปไม่ได้ ตัวพิมพ์อย่างเดียวระบุสลิปไม่ได้</translation>
    </message>
    <message>
        <source>The ticket&apos;s barcode could not be read.</source>
        <translation>อ่านบาร์โค้ดของสลิปไม่ได้</translation>
    </message>
    <message>
        <source>The printed serial could not be read, so nothing confirms the barcode.</source>
        <translation>อ่านเลขประจำสลิปที่พิมพ์ไม่ได้ จึงไม่มีสิ่งใดยืนยันบาร์โค้ด</translation>
    </message>
    <message>
        <source>The barcode says %1 but %2 is printed.</source>
        <translation>บาร์โค้ดระบุ %1 แต่ที่พิมพ์คือ %2</translation>
    </message>
    <message>
        <source>The barcode was read only once; take the photo again.</source>
        <translation>อ่านบาร์โค้ดได้เพียงครั้งเดียว ถ่ายรูปใหม่</translation>
    </message>
    <message>
        <source>More than one ticket&apos;s barcode is on the picture.</source>
        <translation>ในรูปมีบาร์โค้ดของสลิปมากกว่าหนึ่งใบ</translation>
    </message>
    <message>
        <source>The ticket says it was sold on %1, after its draw.</source>
        <translation>สลิประบุว่าขายเมื่อ %1 หลังออกรางวัล</translation>
    </message>
    <message>
        <source>The serial belongs to %1, but %2 is printed as the day of sale.</source>
        <translation>เลขประจำสลิปเป็นของ %1 แต่วันขายที่พิมพ์คือ %2</translation>
    </message>
    <message>
        <source>The serial belongs to %1, which is after the draw.</source>
        <translation>เลขประจำสลิปเป็นของ %1 ซึ่งอยู่หลังออกรางวัล</translation>
    </message>
    <message>
        <source>No ordered line waits for a ticket.</source>
        <translation>ไม่มีรายการที่สั่งรอสลิป</translation>
    </message>
    <message>
        <source>No line with played numbers could be read.</source>
        <translation>อ่านชุดเลขไม่ได้เลย</translation>
    </message>
    <message>
        <source>A line that looks like played numbers could not be read.</source>
        <translation>มีแถวที่คล้ายชุดเลขแต่อ่านไม่ได้</translation>
    </message>
    <message>
        <source>The draw date could not be read for certain.</source>
        <translation>อ่านวันที่งวดไม่แน่ชัด</translation>
    </message>
    <message>
        <source>The time of sale could not be read for certain.</source>
        <translation>อ่านเวลาขายไม่แน่ชัด</translation>
    </message>
    <message>
        <source>The price could not be read for certain.</source>
        <translation>อ่านราคาไม่แน่ชัด</translation>
    </message>
    <message>
        <source>%1 is printed as the price, which does not fit %2 plays for %3 draws.</source>
        <translation>ราคาที่พิมพ์คือ %1 ไม่ตรงกับ %2 ชุดใน %3 งวด</translation>
    </message>
    <message>
        <source>The name of the game could not be read.</source>
        <translation>อ่านชื่อเกมไม่ได้</translation>
    </message>
    <message>
        <source>Nothing on the paper names its lottery, %1.</source>
        <translation>บนสลิปไม่มีชื่อสลาก %1</translation>
    </message>
    <message>
        <source>Whether the ticket has Power Play could not be read for certain.</source>
        <translation>อ่านไม่แน่ชัดว่าสลิปมี Power Play หรือไม่</translation>
    </message>
    <message>
        <source>Power Play was ordered but the ticket has none.</source>
        <translation>สั่ง Power Play แต่สลิปไม่มี</translation>
    </message>
    <message>
        <source>The ticket has Power Play, which was not ordered.</source>
        <translation>สลิปมี Power Play ซึ่งไม่ได้สั่ง</translation>
    </message>
    <message>
        <source>The ticket has %1, which was not ordered.</source>
        <translation>สลิปมี %1 ซึ่งไม่ได้สั่ง</translation>
    </message>
    <message>
        <source>%1 was ordered but the ticket has none.</source>
        <translation>สั่ง %1 แต่สลิปไม่มี</translation>
    </message>
    <message>
        <source>The picture is too dark: more light on the ticket.</source>
        <translation>ภาพมืดเกินไป: เพิ่มแสงที่สลิป</translation>
    </message>
    <message>
        <source>Light is mirrored on the ticket: tilt it or move the lamp.</source>
        <translation>แสงสะท้อนบนสลิป: เอียงสลิปหรือย้ายโคมไฟ</translation>
    </message>
    <message>
        <source>A side of the ticket is cut off: show the whole ticket.</source>
        <translation>ขอบสลิปขาดหาย: ให้เห็นสลิปทั้งใบ</translation>
    </message>
    <message>
        <source>The print is too small: closer to the ticket.</source>
        <translation>ตัวพิมพ์เล็กเกินไป: เข้าใกล้สลิปอีก</translation>
    </message>
    <message>
        <source>The picture is blurred: hold still, and let the camera focus.</source>
        <translation>ภาพเบลอ: ถือให้นิ่งและรอให้กล้องโฟกัส</translation>
    </message>
    <message>
        <source>Only a part of the barcode is read: show the whole barcode.</source>
        <translation>อ่านบาร์โค้ดได้บางส่วน: ให้เห็นบาร์โค้ดทั้งหมด</translation>
    </message>
    <message>
        <source>Two tickets are in the picture: show one, or move it to the middle.</source>
        <translation>มีสลิปสองใบในภาพ: แสดงใบเดียว หรือเลื่อนใบที่ต้องการมาตรงกลาง</translation>
    </message>
    <message>
        <source>This ticket is taken. Show the next one.</source>
        <translation>ถ่ายสลิปใบนี้แล้ว แสดงใบถัดไป</translation>
    </message>
    <message>
        <source>The barcode is not read yet: closer, and hold still.</source>
        <translation>ยังอ่านบาร์โค้ดไม่ได้: เข้าใกล้อีกและถือให้นิ่ง</translation>
    </message>
</context>
<context>
    <name>SeenRows</name>
    <message>
        <source>Order</source>
        <translation>คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Received from the lottery</source>
        <translation>ได้รับจากสำนักงานสลาก</translation>
    </message>
    <message>
        <source>Withheld tax</source>
        <translation>ภาษีที่ถูกหักไว้</translation>
    </message>
    <message>
        <source>Our commission</source>
        <translation>ค่าคอมมิชชันของเรา</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>สุทธิ</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>อัตราแลกเปลี่ยน</translation>
    </message>
    <message>
        <source>Source of the rate</source>
        <translation>ที่มาของอัตรา</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>ต้องจ่าย</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>บัญชี</translation>
    </message>
    <message>
        <source>Result version</source>
        <translation>ผลฉบับที่</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>จ่ายเกิน</translation>
    </message>
    <message>
        <source>Shown by result version</source>
        <translation>แสดงโดยผลฉบับที่</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>สิ่งที่จะเกิดขึ้น</translation>
    </message>
    <message>
        <source>The house bears it; the customer owes nothing.</source>
        <translation>บริษัทรับภาระ ลูกค้าไม่ค้างชำระ</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Prize statement</source>
        <translation>ใบแจ้งรายละเอียดการจ่ายเงินรางวัล</translation>
    </message>
    <message>
        <source>Order %1 · paid to %2 · %3</source>
        <translation>คำสั่งซื้อ %1 · จ่ายไปยัง %2 · %3</translation>
    </message>
    <message>
        <source>Our commission is rounded down to whole cents, in the customer&apos;s favour. The net is changed into baht once, and half a satang is rounded up.</source>
        <translation>ค่าคอมมิชชันของเราปัดเศษของเซนต์ลงเพื่อประโยชน์ของลูกค้า ยอดสุทธิแปลงเป็นเงินบาทครั้งเดียว และปัดครึ่งสตางค์ขึ้น</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>จ่ายแล้ว</translation>
    </message>
    <message>
        <source>sent to the bank</source>
        <translation>ส่งให้ธนาคารแล้ว</translation>
    </message>
    <message>
        <source>not valid any more</source>
        <translation>ใช้ไม่ได้แล้ว</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>ยังไม่จ่าย</translation>
    </message>
    <message>
        <source>at a retailer</source>
        <translation>ที่ร้านค้าปลีก</translation>
    </message>
    <message>
        <source>at a claim centre of the lottery</source>
        <translation>ที่ศูนย์รับรางวัลของสำนักงานสลาก</translation>
    </message>
    <message>
        <source>by the customer in person</source>
        <translation>โดยลูกค้าด้วยตนเอง</translation>
    </message>
    <message>
        <source>Prize received from the lottery</source>
        <translation>เงินรางวัลที่ได้รับจากสำนักงานสลาก</translation>
    </message>
    <message>
        <source>Claimed %1, paid by %2 on %3 (US Eastern time)</source>
        <translation>ขอรับ%1 จ่ายโดย %2 เมื่อ %3 (เวลาตะวันออกสหรัฐ)</translation>
    </message>
    <message>
        <source>Tax withheld by the lottery</source>
        <translation>ภาษีที่สำนักงานสลากหักไว้</translation>
    </message>
    <message>
        <source>As the lottery withheld it when it paid</source>
        <translation>ตามที่สำนักงานสลากหักไว้เมื่อจ่าย</translation>
    </message>
    <message>
        <source>Our commission</source>
        <translation>ค่าคอมมิชชันของเรา</translation>
    </message>
    <message>
        <source>%1 of the prize, agreed when the order was taken</source>
        <translation>%1 ของเงินรางวัล ตามที่ตกลงเมื่อรับคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Net prize</source>
        <translation>เงินรางวัลสุทธิ</translation>
    </message>
    <message>
        <source>Paid in baht</source>
        <translation>จ่ายเป็นเงินบาท</translation>
    </message>
    <message>
        <source>At %1 baht a dollar: %2, in force from %3 (Bangkok time)</source>
        <translation>ที่ %1 บาทต่อดอลลาร์: %2 มีผลตั้งแต่ %3 (เวลากรุงเทพฯ)</translation>
    </message>
    <message>
        <source>. Bank reference: %1</source>
        <translation> เลขอ้างอิงของธนาคาร: %1</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Customer</source>
        <translation>ลูกค้า</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>ผู้ขาย</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>ฝ่ายบริการลูกค้า</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>ตัวแทน</translation>
    </message>
    <message>
        <source>Identity checks</source>
        <translation>ตรวจสอบตัวตน</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>การเงิน</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>ผู้ดูแล</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>เจ้าของ</translation>
    </message>
    <message>
        <source>Powerball</source>
        <translation>Powerball</translation>
    </message>
    <message>
        <source>Mega Millions</source>
        <translation>Mega Millions</translation>
    </message>
    <message>
        <source>PB</source>
        <translation>PB</translation>
    </message>
    <message>
        <source>MM</source>
        <translation>MM</translation>
    </message>
    <message>
        <source>Jackpot: 5 + special</source>
        <translation>แจ็กพอต: 5 ตัว + เลขพิเศษ</translation>
    </message>
    <message>
        <source>5 numbers</source>
        <translation>5 ตัว</translation>
    </message>
    <message>
        <source>4 + special</source>
        <translation>4 ตัว + เลขพิเศษ</translation>
    </message>
    <message>
        <source>4 numbers</source>
        <translation>4 ตัว</translation>
    </message>
    <message>
        <source>3 + special</source>
        <translation>3 ตัว + เลขพิเศษ</translation>
    </message>
    <message>
        <source>3 numbers</source>
        <translation>3 ตัว</translation>
    </message>
    <message>
        <source>2 + special</source>
        <translation>2 ตัว + เลขพิเศษ</translation>
    </message>
    <message>
        <source>1 + special</source>
        <translation>1 ตัว + เลขพิเศษ</translation>
    </message>
    <message>
        <source>Special only</source>
        <translation>เลขพิเศษอย่างเดียว</translation>
    </message>
    <message>
        <source>Post payment…</source>
        <translation>ลงบัญชีเงินชำระ…</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>ยกเลิกคำสั่งซื้อ…</translation>
    </message>
    <message>
        <source>Scan slip</source>
        <translation>สแกนสลิป</translation>
    </message>
    <message>
        <source>Refund missed lines…</source>
        <translation>คืนเงินรายการที่ซื้อไม่ทัน…</translation>
    </message>
    <message>
        <source>Move to the next draw…</source>
        <translation>ย้ายไปงวดถัดไป…</translation>
    </message>
    <message>
        <source>Enter result</source>
        <translation>ป้อนผล</translation>
    </message>
    <message>
        <source>Verify result</source>
        <translation>ยืนยันผล</translation>
    </message>
    <message>
        <source>Check the draw</source>
        <translation>ตรวจงวด</translation>
    </message>
    <message>
        <source>Tell customer…</source>
        <translation>แจ้งลูกค้า…</translation>
    </message>
    <message>
        <source>Open claim…</source>
        <translation>เปิดการขอรับรางวัล…</translation>
    </message>
    <message>
        <source>Receive claim…</source>
        <translation>บันทึกรับเงินรางวัล…</translation>
    </message>
    <message>
        <source>Propose payout…</source>
        <translation>เสนอจ่ายรางวัล…</translation>
    </message>
    <message>
        <source>Approve payout…</source>
        <translation>อนุมัติจ่ายรางวัล…</translation>
    </message>
    <message>
        <source>Send payout…</source>
        <translation>ส่งการจ่ายรางวัล…</translation>
    </message>
    <message>
        <source>Confirm payout…</source>
        <translation>ยืนยันการจ่ายรางวัล…</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>คืนเงิน…</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>การจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Loss borne by the house</source>
        <translation>บริษัทรับภาระขาดทุน</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>โอนธนาคาร</translation>
    </message>
    <message>
        <source>Refund of bought lines</source>
        <translation>คืนเงินรายการที่ซื้อแล้ว</translation>
    </message>
    <message>
        <source>Late binding</source>
        <translation>ผูกสลากล่าช้า</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>อัตราแลกเปลี่ยน</translation>
    </message>
    <message>
        <source>Fee schedule</source>
        <translation>ตารางค่าธรรมเนียม</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>ค่าตั้ง</translation>
    </message>
    <message>
        <source>State policy</source>
        <translation>นโยบายของรัฐ</translation>
    </message>
    <message>
        <source>Role of staff</source>
        <translation>บทบาทพนักงาน</translation>
    </message>
    <message>
        <source>Second factor of staff</source>
        <translation>การยืนยันตัวตนขั้นที่สองของพนักงาน</translation>
    </message>
    <message>
        <source>Bank account of a customer</source>
        <translation>บัญชีธนาคารของลูกค้า</translation>
    </message>
    <message>
        <source>Retailer</source>
        <translation>ร้านค้าปลีก</translation>
    </message>
    <message>
        <source>Claim centre</source>
        <translation>ศูนย์รับรางวัล</translation>
    </message>
    <message>
        <source>Customer in person</source>
        <translation>ลูกค้ารับด้วยตนเอง</translation>
    </message>
    <message>
        <source>PromptPay</source>
        <translation>พร้อมเพย์</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>บัตร</translation>
    </message>
    <message>
        <source>Stripe</source>
        <translation>Stripe</translation>
    </message>
    <message>
        <source>Omise</source>
        <translation>Omise</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>เลือกเอง</translation>
    </message>
    <message>
        <source>House pick</source>
        <translation>บริษัทเลือกให้</translation>
    </message>
    <message>
        <source>Terminal pick</source>
        <translation>เครื่องเลือกให้</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>ลูกค้าขอ</translation>
    </message>
    <message>
        <source>The draw was missed</source>
        <translation>ซื้อไม่ทันงวด</translation>
    </message>
    <message>
        <source>Fault of the house</source>
        <translation>ความผิดของบริษัท</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>นโยบาย</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>ยกเลิกคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>อื่น ๆ</translation>
    </message>
    <message>
        <source>The order is cancelled</source>
        <translation>คำสั่งซื้อถูกยกเลิก</translation>
    </message>
    <message>
        <source>The order is paid already</source>
        <translation>คำสั่งซื้อชำระแล้ว</translation>
    </message>
    <message>
        <source>Sales for its draw have closed</source>
        <translation>งวดนี้ปิดขายแล้ว</translation>
    </message>
    <message>
        <source>Agent&apos;s cash</source>
        <translation>เงินสดของตัวแทน</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>ธนาคาร</translation>
    </message>
    <message>
        <source>To be paid back</source>
        <translation>ต้องได้คืน</translation>
    </message>
    <message>
        <source>Borne by the house</source>
        <translation>บริษัทรับภาระ</translation>
    </message>
    <message>
        <source>A share of the jackpot, which the lottery announces</source>
        <translation>ส่วนแบ่งแจ็กพอต ซึ่งสำนักงานสลากจะประกาศ</translation>
    </message>
    <message>
        <source>Shared among all winners; the lottery announces it</source>
        <translation>แบ่งกันในหมู่ผู้ถูกรางวัล สำนักงานสลากจะประกาศ</translation>
    </message>
    <message>
        <source>The multiplier of the draw is not recorded</source>
        <translation>ยังไม่มีตัวคูณของงวดนี้</translation>
    </message>
    <message>
        <source>The prize table of this time was not verified</source>
        <translation>ตารางรางวัลช่วงเวลานี้ยังไม่ได้ยืนยัน</translation>
    </message>
    <message>
        <source>The prize table of this add-on was not verified</source>
        <translation>ตารางรางวัลของตัวเลือกเสริมนี้ยังไม่ได้ยืนยัน</translation>
    </message>
    <message>
        <source>Not the ticket that was ordered</source>
        <translation>ไม่ใช่สลิปที่สั่ง</translation>
    </message>
    <message>
        <source>Slip scanned twice</source>
        <translation>สแกนสลิปซ้ำ</translation>
    </message>
    <message>
        <source>Serial of another day</source>
        <translation>เลขประจำสลิปของวันอื่น</translation>
    </message>
    <message>
        <source>Bound after the draw closed</source>
        <translation>ผูกหลังงวดปิด</translation>
    </message>
    <message>
        <source>Second look read another serial</source>
        <translation>การดูครั้งที่สองอ่านได้เลขประจำสลิปอื่น</translation>
    </message>
    <message>
        <source>Paper missing at a count</source>
        <translation>สลิปหายตอนนับ</translation>
    </message>
    <message>
        <source>Missed line could not be settled</source>
        <translation>จัดการรายการที่ซื้อไม่ทันไม่ได้</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>ร้าน</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>กล่อง</translation>
    </message>
    <message>
        <source>front of a slip</source>
        <translation>ด้านหน้าสลิป</translation>
    </message>
    <message>
        <source>back of a slip</source>
        <translation>ด้านหลังสลิป</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>ใบเสร็จ</translation>
    </message>
    <message>
        <source>identity document</source>
        <translation>เอกสารยืนยันตัวตน</translation>
    </message>
    <message>
        <source>payment slip</source>
        <translation>สลิปโอนเงิน</translation>
    </message>
    <message>
        <source>front</source>
        <translation>ด้านหน้า</translation>
    </message>
    <message>
        <source>back</source>
        <translation>ด้านหลัง</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>ผ่าน</translation>
    </message>
    <message>
        <source>rejected for good</source>
        <translation>ไม่ผ่านถาวร</translation>
    </message>
    <message>
        <source>another document asked for</source>
        <translation>ขอเอกสารใหม่</translation>
    </message>
    <message>
        <source>not the same person</source>
        <translation>คนละคน</translation>
    </message>
    <message>
        <source>the same person</source>
        <translation>คนเดียวกัน</translation>
    </message>
    <message>
        <source>Thai ID card</source>
        <translation>บัตรประชาชน</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>หนังสือเดินทาง</translation>
    </message>
    <message>
        <source>day</source>
        <translation>วัน</translation>
    </message>
    <message>
        <source>month</source>
        <translation>เดือน</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>อนุญาต</translation>
    </message>
    <message>
        <source>not cleared</source>
        <translation>ยังไม่อนุญาต</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>ห้าม</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>ใช้งาน</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>พักใช้</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>ห้ามใช้</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>รอชำระเงิน</translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation>กำลังชำระเงิน</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>ชำระไม่สำเร็จ</translation>
    </message>
    <message>
        <source>Paid, to buy</source>
        <translation>ชำระแล้ว รอซื้อ</translation>
    </message>
    <message>
        <source>Bought in USA</source>
        <translation>ซื้อในสหรัฐแล้ว</translation>
    </message>
    <message>
        <source>Waiting for result</source>
        <translation>รอผล</translation>
    </message>
    <message>
        <source>Checking results</source>
        <translation>กำลังตรวจผล</translation>
    </message>
    <message>
        <source>No win, to tell</source>
        <translation>ไม่ถูก รอแจ้ง</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>ถูกรางวัล</translation>
    </message>
    <message>
        <source>Jackpot</source>
        <translation>แจ็กพอต</translation>
    </message>
    <message>
        <source>Prize being paid</source>
        <translation>กำลังจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>เสร็จสิ้น</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ยกเลิก</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>ยังไม่ชำระ</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>ชำระแล้ว</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>ไม่สำเร็จ</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>คืนเงินแล้ว</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>คืนเงินบางส่วน</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>ยังไม่ซื้อ</translation>
    </message>
    <message>
        <source>Being bought</source>
        <translation>กำลังซื้อ</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>ซื้อแล้ว</translation>
    </message>
    <message>
        <source>Missed the draw</source>
        <translation>ซื้อไม่ทันงวด</translation>
    </message>
    <message>
        <source>No prize</source>
        <translation>ไม่มีรางวัล</translation>
    </message>
    <message>
        <source>Prize to claim</source>
        <translation>รอขอรับรางวัล</translation>
    </message>
    <message>
        <source>Prize paid</source>
        <translation>จ่ายรางวัลแล้ว</translation>
    </message>
    <message>
        <source>Prize refused</source>
        <translation>รางวัลถูกปฏิเสธ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>รออยู่</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>รอการตัดสินใจ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>ได้รับแล้ว</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>คืนแล้ว</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>มีข้อโต้แย้ง</translation>
    </message>
    <message>
        <source>To buy</source>
        <translation>ต้องซื้อ</translation>
    </message>
    <message>
        <source>With the agent</source>
        <translation>อยู่กับตัวแทน</translation>
    </message>
    <message>
        <source>Late, to decide</source>
        <translation>มาช้า รอตัดสิน</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>ต้องตรวจ</translation>
    </message>
    <message>
        <source>No win</source>
        <translation>ไม่ถูกรางวัล</translation>
    </message>
    <message>
        <source>Moved to a later draw</source>
        <translation>ย้ายไปงวดหลัง</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>ผูกแล้ว</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>ปฏิเสธแล้ว</translation>
    </message>
    <message>
        <source>The house&apos;s</source>
        <translation>ของบริษัท</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>สแกนแล้ว</translation>
    </message>
    <message>
        <source>Needs a second look</source>
        <translation>ต้องดูอีกครั้ง</translation>
    </message>
    <message>
        <source>Looked at twice</source>
        <translation>ดูสองครั้งแล้ว</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>กำหนดไว้</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>เปิดขาย</translation>
    </message>
    <message>
        <source>Drawn, to enter</source>
        <translation>ออกแล้ว รอป้อนผล</translation>
    </message>
    <message>
        <source>Entered, to verify</source>
        <translation>ป้อนแล้ว รอยืนยัน</translation>
    </message>
    <message>
        <source>Verified, to check</source>
        <translation>ยืนยันแล้ว รอตรวจ</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>ตรวจแล้ว</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>เรียบร้อย</translation>
    </message>
    <message>
        <source>Waits for a second entry</source>
        <translation>รอการป้อนครั้งที่สอง</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>ตรงกัน</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>ยืนยันแล้ว</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>ไม่ตรงกัน</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>ถอนแล้ว</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>เปิดแล้ว</translation>
    </message>
    <message>
        <source>With the lottery</source>
        <translation>อยู่ที่สำนักงานสลาก</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>ได้รับเงินแล้ว</translation>
    </message>
    <message>
        <source>Refused by the lottery</source>
        <translation>สำนักงานสลากปฏิเสธ</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>รออนุมัติ</translation>
    </message>
    <message>
        <source>Approved, to send</source>
        <translation>อนุมัติแล้ว รอส่ง</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>พักไว้</translation>
    </message>
    <message>
        <source>Sent, to confirm</source>
        <translation>ส่งแล้ว รอยืนยัน</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>จ่ายแล้ว</translation>
    </message>
    <message>
        <source>Superseded by a corrected result</source>
        <translation>เป็นโมฆะ ผลถูกแก้ไข</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>เปิด</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>เป็นโมฆะ</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation>รอคนที่สอง</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>อนุมัติแล้ว</translation>
    </message>
</context>
<context>
    <name>truvamate::AboutDialog</name>
    <message>
        <source>About and diagnostics</source>
        <translation>เกี่ยวกับโปรแกรมและข้อมูลวินิจฉัย</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>ข้อมูลวินิจฉัย</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>คัดลอก</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Truvamate %1</source>
        <translation>Truvamate %1</translation>
    </message>
    <message>
        <source>US lottery tickets for customers in Thailand, from the order to the prize. Nothing below is about a person; it may be sent to whoever helps.</source>
        <translation>สลากสหรัฐสำหรับลูกค้าในไทย ตั้งแต่รับคำสั่งซื้อจนถึงเงินรางวัล ข้อความด้านล่างไม่มีข้อมูลส่วนบุคคล ส่งให้ผู้ที่ช่วยเหลือได้</translation>
    </message>
</context>
<context>
    <name>truvamate::ApprovalPart</name>
    <message>
        <source>You proposed this, so another person has to approve it.</source>
        <translation>คุณเป็นผู้เสนอเรื่องนี้ จึงต้องให้ผู้อื่นอนุมัติ</translation>
    </message>
    <message>
        <source>Approving payouts is not part of your roles: finance, an admin or an owner decides.</source>
        <translation>การอนุมัติจ่ายรางวัลไม่อยู่ในบทบาทของคุณ: ฝ่ายการเงิน ผู้ดูแลระบบ หรือเจ้าของเป็นผู้ตัดสิน</translation>
    </message>
</context>
<context>
    <name>truvamate::BackupDialog</name>
    <message>
        <source>Choose…</source>
        <translation>เลือก…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>เลือก: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>สำรองพื้นที่ทำงาน</translation>
    </message>
    <message>
        <source>Everything goes into a new folder, except the key file “%1”. Keep a copy of that elsewhere: without it pictures and ID numbers of the backup cannot be read.</source>
        <translation>ทุกอย่างจะเก็บไว้ในโฟลเดอร์ใหม่ ยกเว้นไฟล์กุญแจ “%1” โปรดเก็บสำเนาไฟล์นั้นไว้ที่อื่น หากไม่มีจะอ่านรูปและเลขประจำตัวในข้อมูลสำรองไม่ได้</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>โฟลเดอร์ใหม่</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>สำรอง</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>กำลังสำรองข้อมูล</translation>
    </message>
    <message>
        <source>%1 % of the files</source>
        <translation>%1 % ของไฟล์ทั้งหมด</translation>
    </message>
    <message>
        <source>The backup is whole. Carry it to another place.</source>
        <translation>สำรองข้อมูลครบถ้วนแล้ว โปรดนำไปเก็บไว้ที่อื่น</translation>
    </message>
</context>
<context>
    <name>truvamate::Banner</name>
    <message>
        <source>Try again</source>
        <translation>ลองอีกครั้ง</translation>
    </message>
</context>
<context>
    <name>truvamate::BulkBar</name>
    <message>
        <source>Assign…</source>
        <translation>มอบหมาย…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>หมายเหตุ…</translation>
    </message>
    <message>
        <source>Uncheck all</source>
        <translation>ไม่เลือกเลย</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 จาก %3</translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>เลือกไว้ %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Me</source>
        <translation>ฉัน</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>ไม่มี</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>กำลังมอบหมาย</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n order(s)</source>
        <translation>
            <numerusform>หมายเหตุถึง %n คำสั่งซื้อ</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them gets the same note.</source>
        <translation>ทุกคำสั่งซื้อได้หมายเหตุเดียวกัน</translation>
    </message>
    <message numerus="yes">
        <source>Write %n note(s)</source>
        <translation>
            <numerusform>เขียนหมายเหตุ %n ฉบับ</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing notes</source>
        <translation>กำลังเขียนหมายเหตุ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Done for %n order(s).</source>
        <translation>
            <numerusform>เสร็จแล้ว %n คำสั่งซื้อ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>และอีก %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Done for %1 of %2; the others are still checked. %3</source>
        <translation>เสร็จแล้ว %1 จาก %2 ที่เหลือยังเลือกไว้ %3</translation>
    </message>
</context>
<context>
    <name>truvamate::BusyPage</name>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>ความคืบหน้า</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>กำลังหยุด…</translation>
    </message>
</context>
<context>
    <name>truvamate::CameraPane</name>
    <message>
        <source>The camera&apos;s pictures cannot be read. Choose another camera.</source>
        <translation>อ่านภาพจากกล้องนี้ไม่ได้ เลือกกล้องอื่น</translation>
    </message>
    <message>
        <source>Taken. Show the next one.</source>
        <translation>ถ่ายแล้ว แสดงใบถัดไป</translation>
    </message>
    <message>
        <source>Hold still…</source>
        <translation>ถือให้นิ่ง…</translation>
    </message>
    <message>
        <source>Show the front of a ticket.</source>
        <translation>แสดงด้านหน้าของสลิป</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>กล้อง</translation>
    </message>
    <message>
        <source>The camera&apos;s picture</source>
        <translation>ภาพจากกล้อง</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>ไม่มีกล้อง</translation>
    </message>
    <message>
        <source>Stop the camera</source>
        <translation>หยุดกล้อง</translation>
    </message>
    <message>
        <source>Start the camera</source>
        <translation>เปิดกล้อง</translation>
    </message>
    <message>
        <source>The camera starts…</source>
        <translation>กำลังเปิดกล้อง…</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, or drop photos here.</source>
        <translation>ไม่ได้ต่อกล้องไว้ เสียบกล้อง หรือลากรูปมาวางที่นี่</translation>
    </message>
    <message>
        <source>The camera gives no picture. Another program may be using it, or the system does not allow it: see its privacy settings. %1</source>
        <translation>กล้องไม่ส่งภาพ โปรแกรมอื่นอาจใช้อยู่ หรือระบบไม่อนุญาต: ดูการตั้งค่าความเป็นส่วนตัวของระบบ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>ถ่ายแล้ว %n ใบ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::CheckSection</name>
    <message>
        <source>Dry run</source>
        <translation>ทดลองตรวจ</translation>
    </message>
    <message>
        <source>Commit check</source>
        <translation>บันทึกการตรวจ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>การตรวจ</translation>
    </message>
    <message>
        <source>Winners by tier</source>
        <translation>จำนวนที่ถูกรางวัลตามชั้น</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>ชั้นรางวัล</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>พบ</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>ตามโอกาส</translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation>เงินรางวัล</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ข้อสังเกต</translation>
    </message>
    <message>
        <source>Looking at every printed play…</source>
        <translation>กำลังดูทุกชุดที่พิมพ์…</translation>
    </message>
    <message>
        <source>Double Play: %1</source>
        <translation>Double Play: %1</translation>
    </message>
    <message>
        <source>Far from chance</source>
        <translation>ต่างจากโอกาสมาก</translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>ไม่มีมูลค่า %1</translation>
    </message>
    <message>
        <source>%1: %2 found, %3 expected</source>
        <translation>%1: พบ %2 คาดไว้ %3</translation>
    </message>
    <message>
        <source>The winners are far from what chance gives. Look at the result once more before you commit: %1.</source>
        <translation>จำนวนที่ถูกรางวัลต่างจากที่โอกาสให้มาก ดูผลอีกครั้งก่อนบันทึก: %1</translation>
    </message>
    <message>
        <source>Commit a check that is far from chance</source>
        <translation>บันทึกการตรวจที่ต่างจากโอกาสมาก</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>กำลังตรวจ %1</translation>
    </message>
    <message>
        <source>%1 of %2 orders</source>
        <translation>%1 จาก %2 คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>A check is running.</source>
        <translation>กำลังตรวจอยู่</translation>
    </message>
    <message>
        <source>Printed plays to check: %1</source>
        <translation>ชุดที่พิมพ์และต้องตรวจ: %1</translation>
    </message>
    <message>
        <source>Begun and not finished. Orders brought up to date: %1 of %2</source>
        <translation>เริ่มแล้วยังไม่เสร็จ ปรับคำสั่งซื้อแล้ว %1 จาก %2</translation>
    </message>
    <message>
        <source>Checked. Printed plays: %1 · winners: %2</source>
        <translation>ตรวจแล้ว ชุดที่พิมพ์: %1 · ถูกรางวัล: %2</translation>
    </message>
    <message>
        <source>Winners: %1 of %2 printed plays</source>
        <translation>ถูกรางวัล: %1 จาก %2 ชุดที่พิมพ์</translation>
    </message>
    <message>
        <source>to expect: %1</source>
        <translation>คาดว่าจะได้: %1</translation>
    </message>
    <message>
        <source>without a price in the tables, to be entered by hand: %1</source>
        <translation>ไม่มีมูลค่าในตาราง ต้องป้อนเอง: %1</translation>
    </message>
    <message>
        <source>plays that serve no order, the house&apos;s: %1</source>
        <translation>ชุดที่ไม่มีคำสั่งซื้อ เป็นของบริษัท: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln printed play(s) differ from the line they serve. What is printed counts; each becomes an incident.</source>
        <translation>
            <numerusform>%Ln ชุดที่พิมพ์ไม่ตรงกับรายการของตน ถือตามที่พิมพ์ และแต่ละชุดเป็นเรื่องที่ต้องตรวจสอบ</numerusform>
        </translation>
    </message>
    <message>
        <source>Winners: %1 of %2 plays, %3. If the result is right, commit it. If it is not, correct it first: customers are told once the check is committed.</source>
        <translation>ถูกรางวัล: %1 จาก %2 ชุด เป็นเงิน %3 หากผลถูกต้องให้บันทึก หากไม่ถูกให้แก้ไขผลก่อน เพราะลูกค้าจะได้รับแจ้งเมื่อบันทึกการตรวจ</translation>
    </message>
    <message numerus="yes">
        <source>Commit %Ln winner(s)</source>
        <translation>
            <numerusform>บันทึกที่ถูกรางวัล %Ln ชุด</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Every winner is written: %1. Orders brought up to date: %2. Commit again to go on.</source>
        <translation>หยุดแล้ว บันทึกที่ถูกรางวัลครบ: %1 ปรับคำสั่งซื้อแล้ว: %2 บันทึกอีกครั้งเพื่อทำต่อ</translation>
    </message>
    <message>
        <source>This check added nothing: the draw was checked before. Winners: %1</source>
        <translation>การตรวจนี้ไม่เพิ่มสิ่งใด งวดนี้ตรวจแล้ว ถูกรางวัล: %1</translation>
    </message>
    <message>
        <source>Winners added to those of the earlier check: %1. Winners now: %2</source>
        <translation>ถูกรางวัลเพิ่มจากการตรวจครั้งก่อน: %1 รวมเป็น: %2</translation>
    </message>
    <message>
        <source>Checked. Printed plays: %1 · winners: %2 · orders brought up to date: %3</source>
        <translation>ตรวจแล้ว ชุดที่พิมพ์: %1 · ถูกรางวัล: %2 · ปรับคำสั่งซื้อแล้ว: %3</translation>
    </message>
</context>
<context>
    <name>truvamate::ClaimPane</name>
    <message>
        <source>What the customer would get</source>
        <translation>จำนวนที่ลูกค้าจะได้รับ</translation>
    </message>
    <message>
        <source>What the lottery paid</source>
        <translation>จำนวนที่สำนักงานสลากจ่าย</translation>
    </message>
    <message>
        <source>What it won</source>
        <translation>รางวัลที่ถูก</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>การขอรับรางวัล</translation>
    </message>
    <message>
        <source>The house&apos;s slip</source>
        <translation>สลิปของบริษัท</translation>
    </message>
    <message>
        <source>Slip …%1, %2, by way of: %3; %4 signs.</source>
        <translation>สลิป …%1 รัฐ %2 ทาง: %3 ผู้ลงนาม %4</translation>
    </message>
    <message>
        <source>%1 received from %2 on %3.</source>
        <translation>ได้รับ %1 จาก %2 เมื่อ %3</translation>
    </message>
    <message>
        <source>The slip serves no order: the prize is the house&apos;s.</source>
        <translation>สลิปนี้ไม่มีคำสั่งซื้อ: รางวัลเป็นของบริษัท</translation>
    </message>
    <message>
        <source>Its payout is under way.</source>
        <translation>กำลังดำเนินการจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Its payout is to be proposed.</source>
        <translation>รอเสนอจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>เหตุผล: %1</translation>
    </message>
    <message>
        <source>A corrected result replaced this win.</source>
        <translation>ผลรางวัลที่แก้ไขแทนที่รางวัลนี้แล้ว</translation>
    </message>
    <message>
        <source>The play serves no ordered line: its prize is the house&apos;s.</source>
        <translation>ชุดนี้ไม่มีรายการสั่งซื้อ: รางวัลเป็นของบริษัท</translation>
    </message>
    <message>
        <source>Play %1: %2</source>
        <translation>ชุด %1: %2</translation>
    </message>
    <message>
        <source>to be announced</source>
        <translation>รอประกาศ</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>คาดว่าจะได้</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>ได้รับแล้ว</translation>
    </message>
    <message>
        <source>Into: %1</source>
        <translation>เข้า: %1</translation>
    </message>
    <message>
        <source>Of it withheld</source>
        <translation>ในจำนวนนี้ถูกหักไว้</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>ส่วนต่าง</translation>
    </message>
    <message>
        <source>%1 recorded as received.</source>
        <translation>บันทึกรับ %1 แล้ว</translation>
    </message>
    <message>
        <source>The claim is with the lottery.</source>
        <translation>การขอรับรางวัลอยู่ที่สำนักงานสลากแล้ว</translation>
    </message>
    <message>
        <source>Payout of %1 proposed; another person has to approve it.</source>
        <translation>เสนอจ่ายรางวัล %1 แล้ว ต้องให้ผู้อื่นอนุมัติ</translation>
    </message>
    <message>
        <source>the house&apos;s slip</source>
        <translation>สลิปของบริษัท</translation>
    </message>
    <message>
        <source>The lottery refused the claim of %1</source>
        <translation>สำนักงานสลากปฏิเสธการขอรับรางวัลของ %1</translation>
    </message>
    <message>
        <source>Withdraw the claim of %1</source>
        <translation>ถอนการขอรับรางวัลของ %1</translation>
    </message>
    <message>
        <source>The claim ends without money; the wins of %1 can be claimed again.</source>
        <translation>การขอรับรางวัลสิ้นสุดโดยไม่ได้เงิน ขอรับรางวัล %1 ได้อีกครั้ง</translation>
    </message>
    <message>
        <source>Record refusal</source>
        <translation>บันทึกการปฏิเสธ</translation>
    </message>
    <message>
        <source>Withdraw claim</source>
        <translation>ถอนการขอรับรางวัล</translation>
    </message>
    <message>
        <source>The claim ended without money.</source>
        <translation>การขอรับรางวัลสิ้นสุดโดยไม่ได้เงิน</translation>
    </message>
</context>
<context>
    <name>truvamate::Clocks</name>
    <message>
        <source>%1 %2</source>
        <comment>time and place</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Bangkok</source>
        <translation>กรุงเทพฯ</translation>
    </message>
    <message>
        <source>US Eastern</source>
        <translation>ตะวันออกของสหรัฐ</translation>
    </message>
</context>
<context>
    <name>truvamate::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>คอลัมน์</translation>
    </message>
    <message>
        <source>Space shows or hides · Alt+Up and Alt+Down move · Left and Right change the width</source>
        <translation>Space แสดงหรือซ่อน · Alt+Up และ Alt+Down ย้าย · Left และ Right ปรับความกว้าง</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>เสร็จ</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>เหมือนตอนแรก</translation>
    </message>
</context>
<context>
    <name>truvamate::ColumnList</name>
    <message>
        <source>Columns</source>
        <translation>คอลัมน์</translation>
    </message>
    <message>
        <source>Space shows or hides a column, Alt with Up and Down moves it, Left and Right change its width.</source>
        <translation>Space แสดงหรือซ่อนคอลัมน์ Alt กับ Up หรือ Down ย้ายตำแหน่ง Left และ Right ปรับความกว้าง</translation>
    </message>
</context>
<context>
    <name>truvamate::CommandBar</name>
    <message>
        <source>Search or paste anything: order, barcode, name, phone, photo…</source>
        <translation>ค้นหาหรือวางอะไรก็ได้: เลขคำสั่งซื้อ บาร์โค้ด ชื่อ โทรศัพท์ รูป…</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>ค้นหาและคำสั่ง</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>ผลการค้นหา</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>กำลังค้นหา…</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>ไม่พบสิ่งใดสำหรับ “%1”</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>กำลังอ่านรูป…</translation>
    </message>
</context>
<context>
    <name>truvamate::ComparisonView</name>
    <message>
        <source>Not ordered</source>
        <translation>ไม่ได้สั่ง</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>ไม่ตรง</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>ไม่แน่ชัด</translation>
    </message>
    <message>
        <source>Terminal&apos;s pick</source>
        <translation>เครื่องเลือกให้</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>ตรงกัน</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>ยังไม่ได้เทียบ</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>ชุด</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>ที่พิมพ์</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>ที่สั่ง</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>ผลเทียบ</translation>
    </message>
    <message>
        <source>Terminal picks</source>
        <translation>เครื่องเลือกให้</translation>
    </message>
    <message>
        <source>Printed, ordered below</source>
        <translation>ที่พิมพ์ ด้านล่างคือที่สั่ง</translation>
    </message>
</context>
<context>
    <name>truvamate::ConnectionBanner</name>
    <message>
        <source>Without the server since %1. What you see may be older; it goes on by itself. %2</source>
        <translation>ติดต่อเซิร์ฟเวอร์ไม่ได้ตั้งแต่ %1 ข้อมูลที่เห็นอาจไม่ใช่ล่าสุด ระบบจะเชื่อมต่อใหม่เอง %2</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>ลองเดี๋ยวนี้</translation>
    </message>
</context>
<context>
    <name>truvamate::ConsoleWindow</name>
    <message>
        <source>Drafts are not saved: %1</source>
        <translation>บันทึกงานที่ค้างไว้ไม่ได้: %1</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used: you will sign in again next time.</source>
        <translation>ใช้ที่เก็บรหัสของเครื่องนี้ไม่ได้ ครั้งหน้าต้องลงชื่อเข้าใช้ใหม่</translation>
    </message>
    <message>
        <source>Not yet safe to close</source>
        <translation>ยังปิดไม่ได้</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>อยู่ต่อ</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>ปิดทั้งอย่างนี้</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>กำลังเปิดพื้นที่ทำงาน</translation>
    </message>
    <message>
        <source>Making a sample workspace</source>
        <translation>กำลังสร้างพื้นที่ทำงานตัวอย่าง</translation>
    </message>
    <message>
        <source>%1 % of the invented customers, orders, slips and results</source>
        <translation>%1 % ของลูกค้า คำสั่งซื้อ สลิป และผลรางวัลที่สมมติขึ้น</translation>
    </message>
    <message>
        <source>%1 – Truvamate</source>
        <comment>workspace</comment>
        <translation>%1 – Truvamate</translation>
    </message>
    <message>
        <source>Going to the server</source>
        <translation>กำลังติดต่อเซิร์ฟเวอร์</translation>
    </message>
    <message>
        <source>Truvamate backup %1</source>
        <translation>ข้อมูลสำรอง Truvamate %1</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>กำลังกู้คืนข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>%1 % of this step</source>
        <translation>%1 % ของขั้นตอนนี้</translation>
    </message>
</context>
<context>
    <name>truvamate::CustomerPicker</name>
    <message>
        <source>Customer</source>
        <translation>ลูกค้า</translation>
    </message>
    <message>
        <source>Name or phone number</source>
        <translation>ชื่อหรือหมายเลขโทรศัพท์</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>ลูกค้าที่พบ</translation>
    </message>
    <message>
        <source>identity verified</source>
        <translation>ยืนยันตัวตนแล้ว</translation>
    </message>
    <message>
        <source>identity not verified</source>
        <translation>ยังไม่ยืนยันตัวตน</translation>
    </message>
    <message>
        <source>excluded by their own wish</source>
        <translation>งดเล่นโดยสมัครใจ</translation>
    </message>
    <message>
        <source>No customer is called so. A part of the name is enough.</source>
        <translation>ไม่มีลูกค้าชื่อนี้ พิมพ์เพียงบางส่วนของชื่อก็ได้</translation>
    </message>
</context>
<context>
    <name>truvamate::DateField</name>
    <message>
        <source>Date</source>
        <translation>วันที่</translation>
    </message>
    <message>
        <source>Day month year</source>
        <translation>วัน เดือน ปี</translation>
    </message>
    <message>
        <source>Pick from a calendar</source>
        <translation>เลือกจากปฏิทิน</translation>
    </message>
    <message>
        <source>Pick from a calendar (Alt+Down)</source>
        <translation>เลือกจากปฏิทิน (Alt+Down)</translation>
    </message>
    <message>
        <source>Type a date.</source>
        <translation>พิมพ์วันที่</translation>
    </message>
    <message>
        <source>Write a date such as 30 Jun 2018.</source>
        <translation>เขียนวันที่เช่น 30 มิ.ย. 2018</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>ปฏิทิน</translation>
    </message>
</context>
<context>
    <name>truvamate::DeskButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1 รออยู่ %n รายการ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title and key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>truvamate::DifferencePane</name>
    <message>
        <source>The house bears %1.</source>
        <translation>บริษัทรับภาระ %1</translation>
    </message>
    <message>
        <source>The house does not bear it; the customer owes it.</source>
        <translation>บริษัทไม่รับภาระ ลูกค้าเป็นผู้ค้างชำระ</translation>
    </message>
    <message>
        <source>Version %1 of the result shows that %2 was paid too much.</source>
        <translation>ผลฉบับที่ %1 แสดงว่าจ่ายเกินไป %2</translation>
    </message>
    <message>
        <source>A later result undid it.</source>
        <translation>ผลที่แก้ไขภายหลังยกเลิกส่วนต่างนี้</translation>
    </message>
    <message>
        <source>The house bore it.</source>
        <translation>บริษัทรับภาระแล้ว</translation>
    </message>
    <message>
        <source>The customer paid it back.</source>
        <translation>ลูกค้าชำระคืนแล้ว</translation>
    </message>
    <message>
        <source>It is proposed that the house bears it.</source>
        <translation>มีข้อเสนอให้บริษัทรับภาระ</translation>
    </message>
    <message>
        <source>The customer owes it until it is paid back or the house bears it.</source>
        <translation>ลูกค้าค้างชำระจนกว่าจะชำระคืนหรือบริษัทรับภาระ</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>จ่ายเกิน</translation>
    </message>
    <message>
        <source>Let the house bear %1</source>
        <translation>ให้บริษัทรับภาระ %1</translation>
    </message>
    <message>
        <source>%1 was paid back</source>
        <translation>ได้รับคืน %1 แล้ว</translation>
    </message>
    <message>
        <source>Another person has to approve that the customer of %1 owes nothing.</source>
        <translation>ต้องให้ผู้อื่นอนุมัติว่าลูกค้าของ %1 ไม่ค้างชำระ</translation>
    </message>
    <message>
        <source>The customer of %1 paid the whole amount back into the bank.</source>
        <translation>ลูกค้าของ %1 ชำระคืนทั้งจำนวนเข้าธนาคารแล้ว</translation>
    </message>
    <message>
        <source>Propose a loss of %1</source>
        <translation>เสนอรับขาดทุน %1</translation>
    </message>
    <message>
        <source>Record %1 paid back</source>
        <translation>บันทึกรับคืน %1</translation>
    </message>
    <message>
        <source>Proposed; another person has to approve the loss.</source>
        <translation>เสนอแล้ว ต้องให้ผู้อื่นอนุมัติผลขาดทุน</translation>
    </message>
    <message>
        <source>%1 was paid back.</source>
        <translation>ได้รับคืน %1 แล้ว</translation>
    </message>
</context>
<context>
    <name>truvamate::DigitCrop</name>
    <message>
        <source>As printed</source>
        <translation>ตามที่พิมพ์</translation>
    </message>
    <message>
        <source>see the photo</source>
        <translation>ดูในรูป</translation>
    </message>
</context>
<context>
    <name>truvamate::DoubtRow</name>
    <message>
        <source>Play %1, special number</source>
        <translation>ชุด %1 เลขพิเศษ</translation>
    </message>
    <message>
        <source>Play %1, number %2</source>
        <translation>ชุด %1 เลขตัวที่ %2</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>เลขอื่น</translation>
    </message>
    <message>
        <source>other</source>
        <translation>อื่น</translation>
    </message>
    <message>
        <source>The play as read</source>
        <translation>ชุดตามที่อ่านได้</translation>
    </message>
    <message>
        <source>What one reader saw</source>
        <translation>ที่ตัวอ่านหนึ่งเห็น</translation>
    </message>
</context>
<context>
    <name>truvamate::DoubtsPanel</name>
    <message>
        <source>Serial, as printed</source>
        <translation>เลขประจำสลิปตามที่พิมพ์</translation>
    </message>
    <message>
        <source>Draw date</source>
        <translation>วันที่งวด</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>ราคา</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are not sure</source>
        <translation>
            <numerusform>เลข %n ตัวไม่แน่ชัด</numerusform>
        </translation>
    </message>
    <message>
        <source>1 or 2 takes what was seen · other digits type it, Tab goes to the field · up and down go between them</source>
        <translation>1 หรือ 2 เลือกตามที่เห็น · กดเลขอื่นเพื่อพิมพ์ Tab ไปที่ช่อง · ขึ้นลงเพื่อเลื่อนไปมา</translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <translation>%1 เป็น %2 แล้ว</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>เลิกทำ</translation>
    </message>
</context>
<context>
    <name>truvamate::DrawPane</name>
    <message>
        <source>No draw is chosen</source>
        <translation>ยังไม่ได้เลือกงวด</translation>
    </message>
    <message>
        <source>Choose one from the list or the calendar to enter, verify and check its result.</source>
        <translation>เลือกงวดจากรายการหรือปฏิทินเพื่อป้อน ยืนยัน และตรวจผล</translation>
    </message>
    <message>
        <source>Verified by %1 from %2, after %3 from %4, %5</source>
        <translation>ยืนยันโดย %1 จาก %2 หลัง %3 จาก %4 เมื่อ %5</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>ยกเลิก %1</translation>
    </message>
    <message>
        <source>Its lines are refunded or moved to the next draw, as their customers chose. This cannot be taken back.</source>
        <translation>รายการจะคืนเงินหรือย้ายไปงวดถัดไปตามที่ลูกค้าเลือก และย้อนกลับไม่ได้</translation>
    </message>
    <message>
        <source>Cancel the draw</source>
        <translation>ยกเลิกงวด</translation>
    </message>
    <message>
        <source>%1 is cancelled.</source>
        <translation>ยกเลิก %1 แล้ว</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>งวด</translation>
    </message>
</context>
<context>
    <name>truvamate::DrawsDesk</name>
    <message>
        <source>Draw</source>
        <translation>งวด</translation>
    </message>
    <message>
        <source>Bangkok</source>
        <translation>กรุงเทพฯ</translation>
    </message>
    <message>
        <source>US Eastern</source>
        <translation>ตะวันออกของสหรัฐ</translation>
    </message>
    <message>
        <source>Jackpot</source>
        <translation>แจ็กพอต</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>งวด</translation>
    </message>
    <message>
        <source>Enter result</source>
        <translation>ป้อนผล</translation>
    </message>
    <message>
        <source>Compare entries</source>
        <translation>เทียบผลที่ป้อน</translation>
    </message>
    <message>
        <source>Dry run of the check</source>
        <translation>ทดลองตรวจ</translation>
    </message>
    <message>
        <source>Commit check</source>
        <translation>บันทึกการตรวจ</translation>
    </message>
    <message>
        <source>Correct result…</source>
        <translation>แก้ไขผล…</translation>
    </message>
    <message>
        <source>Import results…</source>
        <translation>นำเข้าผล…</translation>
    </message>
    <message>
        <source>Close due draws</source>
        <translation>ปิดงวดที่ถึงกำหนด</translation>
    </message>
    <message>
        <source>Open draws ahead…</source>
        <translation>เปิดงวดล่วงหน้า…</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>เดือนก่อน</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>เดือนถัดไป</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>เกม</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>ผลรางวัล</translation>
    </message>
    <message>
        <source>due</source>
        <translation>ถึงกำหนดป้อน</translation>
    </message>
    <message>
        <source>When</source>
        <translation>เมื่อใด</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>งวดข้างหน้า</translation>
    </message>
    <message>
        <source>held</source>
        <translation>ออกรางวัลแล้ว</translation>
    </message>
    <message>
        <source>From</source>
        <translation>ตั้งแต่</translation>
    </message>
    <message>
        <source>To</source>
        <translation>ถึง</translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>รอป้อนผล</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>งวดข้างหน้า</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>ออกรางวัลแล้ว</translation>
    </message>
    <message>
        <source>All</source>
        <translation>ทั้งหมด</translation>
    </message>
    <message>
        <source>No result is due</source>
        <translation>ไม่มีผลที่ถึงกำหนดป้อน</translation>
    </message>
    <message>
        <source>No draw</source>
        <translation>ไม่มีงวด</translation>
    </message>
    <message>
        <source>Every draw that was held has a verified result. The next ones are ahead.</source>
        <translation>ทุกงวดที่ออกรางวัลแล้วมีผลที่ยืนยัน งวดต่อไปอยู่ข้างหน้า</translation>
    </message>
    <message>
        <source>No draw fits this filter. Draws are opened ahead from the calendar.</source>
        <translation>ไม่มีงวดที่ตรงกับตัวกรองนี้ เปิดงวดล่วงหน้าได้จากปฏิทิน</translation>
    </message>
    <message>
        <source>Show draws ahead</source>
        <translation>แสดงงวดข้างหน้า</translation>
    </message>
    <message>
        <source>No draw is due to be closed.</source>
        <translation>ไม่มีงวดที่ถึงกำหนดปิด</translation>
    </message>
    <message>
        <source>$%1 million</source>
        <translation>$%1 ล้าน</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draw(s) are closed.</source>
        <translation>
            <numerusform>ปิดแล้ว %Ln งวด</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draw(s) are opened.</source>
        <translation>
            <numerusform>เปิดแล้ว %Ln งวด</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel draw…</source>
        <translation>ยกเลิกงวด…</translation>
    </message>
</context>
<context>
    <name>truvamate::EnrolPanel</name>
    <message>
        <source>Set up your second factor</source>
        <translation>ตั้งค่าการยืนยันตัวตนขั้นที่สอง</translation>
    </message>
    <message>
        <source>From now on you sign in with your password and a code of an authenticator app on your telephone. Scan this with the app, or type the secret into it.</source>
        <translation>ตั้งแต่นี้ไป คุณจะลงชื่อเข้าใช้ด้วยรหัสผ่านและรหัสจากแอปยืนยันตัวตนในโทรศัพท์ โปรดสแกนภาพนี้ด้วยแอป หรือพิมพ์คีย์ลับลงในแอป</translation>
    </message>
    <message>
        <source>QR code for the authenticator app; the secret below says the same</source>
        <translation>คิวอาร์โค้ดสำหรับแอปยืนยันตัวตน ข้อมูลตรงกับคีย์ลับด้านล่าง</translation>
    </message>
    <message>
        <source>Secret for the authenticator app</source>
        <translation>คีย์ลับสำหรับแอปยืนยันตัวตน</translation>
    </message>
    <message>
        <source>First code of the app</source>
        <translation>รหัสแรกจากแอป</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>คีย์ลับ</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ไว้ทีหลัง</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>ยืนยัน</translation>
    </message>
    <message>
        <source>Keep these ten recovery codes where only you find them. Each lets you in once when the telephone is not there. They are not shown again.</source>
        <translation>โปรดเก็บรหัสกู้คืนทั้งสิบชุดนี้ไว้ในที่ที่คุณหาเจอคนเดียว แต่ละชุดใช้เข้าระบบได้หนึ่งครั้งเมื่อไม่มีโทรศัพท์ รหัสเหล่านี้จะไม่แสดงอีก</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>รหัสกู้คืน</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>พิมพ์…</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>บันทึกเป็นไฟล์…</translation>
    </message>
    <message>
        <source>I have printed, saved or written them down</source>
        <translation>ฉันพิมพ์ บันทึก หรือจดรหัสไว้แล้ว</translation>
    </message>
    <message>
        <source>Go on to work</source>
        <translation>เริ่มทำงาน</translation>
    </message>
    <message>
        <source>Recovery codes for “%1”. Each is good once.</source>
        <translation>รหัสกู้คืนสำหรับ “%1” แต่ละชุดใช้ได้หนึ่งครั้ง</translation>
    </message>
    <message>
        <source>Print the recovery codes</source>
        <translation>พิมพ์รหัสกู้คืน</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>บันทึกรหัสกู้คืน</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>ข้อความ (*.txt)</translation>
    </message>
    <message>
        <source>recovery codes.txt</source>
        <translation>รหัสกู้คืน.txt</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written.</source>
        <translation>เขียนไฟล์ “%1” ไม่ได้</translation>
    </message>
</context>
<context>
    <name>truvamate::EntryComparison</name>
    <message>
        <source>Read by</source>
        <translation>ผู้อ่านผล</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ที่มา</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>เลข</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ไม่มี</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>ตรงกัน</translation>
    </message>
    <message>
        <source>Disagreed</source>
        <translation>ไม่ตรงกัน</translation>
    </message>
    <message>
        <source>Differs in %1</source>
        <translation>ต่างกันที่ %1</translation>
    </message>
    <message>
        <source>Agrees with the verified result</source>
        <translation>ตรงกับผลที่ยืนยันแล้ว</translation>
    </message>
    <message>
        <source>Disagrees in %1</source>
        <translation>ไม่ตรงที่ %1</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>แหล่งข้อมูล</translation>
    </message>
</context>
<context>
    <name>truvamate::EntrySection</name>
    <message>
        <source>Withdraw my entry</source>
        <translation>ถอนผลที่ฉันป้อน</translation>
    </message>
    <message>
        <source>Your entry</source>
        <translation>ผลที่คุณป้อน</translation>
    </message>
    <message>
        <source>Entries and feeds</source>
        <translation>ผลที่ป้อนและแหล่งข้อมูล</translation>
    </message>
    <message>
        <source>%1, from %2 at %3</source>
        <translation>%1 จาก %2 เมื่อ %3</translation>
    </message>
    <message>
        <source>A feed is one source and never a person: the verified result stands. If the feed is right, correct the result.</source>
        <translation>แหล่งข้อมูลนับเป็นที่มาเดียวและไม่ใช่คน: ผลที่ยืนยันแล้วยังใช้อยู่ หากแหล่งข้อมูลถูก ให้แก้ไขผล</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: an entry is shown to nobody before a second one is there.</source>
        <translation>ยังไม่มีสิ่งให้เทียบ: ผลที่ป้อนไม่แสดงแก่ผู้ใดจนกว่าจะมีผลที่สอง</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: nobody has entered a result.</source>
        <translation>ยังไม่มีสิ่งให้เทียบ: ยังไม่มีผู้ป้อนผล</translation>
    </message>
    <message>
        <source>Two people read the same from two sources: the result is verified in your name.</source>
        <translation>สองคนอ่านได้ตรงกันจากสองที่มา: ยืนยันผลในชื่อของคุณแล้ว</translation>
    </message>
    <message>
        <source>%1 is verified.</source>
        <translation>ยืนยันผลของ %1 แล้ว</translation>
    </message>
    <message>
        <source>Your entry differs from another person&apos;s, so neither counts.</source>
        <translation>ผลที่คุณป้อนไม่ตรงกับของผู้อื่น จึงไม่นับทั้งสอง</translation>
    </message>
    <message>
        <source>Your entry is kept. It is verified when a second person enters the same from another source.</source>
        <translation>เก็บผลที่คุณป้อนแล้ว จะยืนยันเมื่อคนที่สองป้อนตรงกันจากที่มาอื่น</translation>
    </message>
    <message>
        <source>Your entry is withdrawn.</source>
        <translation>ถอนผลที่คุณป้อนแล้ว</translation>
    </message>
    <message>
        <source>Nothing is claimed or paid yet.</source>
        <translation>ยังไม่มีการขอรับหรือจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Winners now: %1, %2.</source>
        <translation>ถูกรางวัลตอนนี้: %1 เป็นเงิน %2</translation>
    </message>
    <message>
        <source>With these numbers: %1, %2.</source>
        <translation>ตามเลขนี้: %1 เป็นเงิน %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed payout(s) are cancelled.</source>
        <translation>
            <numerusform>ยกเลิกการจ่ายรางวัลที่เสนอไว้ %Ln ครั้ง</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved payout(s) are held.</source>
        <translation>
            <numerusform>พักการจ่ายรางวัลที่อนุมัติแล้ว %Ln ครั้ง</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payout(s) of %1 are paid: what was paid too much becomes a difference that is decided apart.</source>
        <translation>
            <numerusform>จ่ายรางวัลแล้ว %Ln ครั้ง เป็นเงิน %1: จำนวนที่จ่ายเกินเป็นส่วนต่างที่ตัดสินแยกต่างหาก</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s) follow the new result.</source>
        <translation>
            <numerusform>การขอรับรางวัล %Ln เรื่องใช้ตามผลใหม่</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::ExportPanel</name>
    <message>
        <source>Export list</source>
        <translation>ส่งออกรายการ</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>ตารางคำนวณ (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>ข้อความคั่นด้วยจุลภาค (*.csv)</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 จาก %2 แถว</translation>
    </message>
    <message numerus="yes">
        <source>%1 is written: %n row(s).</source>
        <translation>
            <numerusform>เขียน %1 แล้ว: %n แถว</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled; %1 was not written.</source>
        <translation>ยกเลิกการส่งออก ไม่ได้เขียน %1</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>กำลังเขียน %1</translation>
    </message>
</context>
<context>
    <name>truvamate::Exports</name>
    <message>
        <source>%1, currency</source>
        <translation>%1 สกุลเงิน</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder, or make room on the disk.</source>
        <translation>เขียน %1 ไม่ได้: %2 เลือกโฟลเดอร์อื่นหรือเพิ่มพื้นที่ว่างในดิสก์</translation>
    </message>
    <message>
        <source>A sheet holds 1,048,575 rows. Narrow the list by a filter, or export it as CSV.</source>
        <translation>หนึ่งแผ่นงานเก็บได้ 1,048,575 แถว ใช้ตัวกรองลดจำนวนแถว หรือส่งออกเป็น CSV</translation>
    </message>
</context>
<context>
    <name>truvamate::FactsSection</name>
    <message>
        <source>Change…</source>
        <translation>เปลี่ยน…</translation>
    </message>
    <message>
        <source>Settle missed lines…</source>
        <translation>จัดการรายการที่ซื้อไม่ทัน…</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>ออกรางวัล</translation>
    </message>
    <message>
        <source>Jackpot</source>
        <translation>แจ็กพอต</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Change the advertised jackpot</source>
        <translation>เปลี่ยนแจ็กพอตที่ประกาศ</translation>
    </message>
    <message>
        <source>Advertised annuity in dollars</source>
        <translation>แจ็กพอตแบบรายปีที่ประกาศ เป็นดอลลาร์</translation>
    </message>
    <message>
        <source>Source of the jackpot</source>
        <translation>ที่มาของแจ็กพอต</translation>
    </message>
    <message>
        <source>Source, such as powerball.com</source>
        <translation>ที่มา เช่น powerball.com</translation>
    </message>
    <message>
        <source>Save jackpot</source>
        <translation>บันทึกแจ็กพอต</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>ยังไม่ได้ป้อน</translation>
    </message>
    <message>
        <source>%1, annuity as advertised</source>
        <translation>%1 แบบรายปีตามที่ประกาศ</translation>
    </message>
    <message>
        <source>no source named</source>
        <translation>ไม่ได้ระบุที่มา</translation>
    </message>
    <message>
        <source>%1, annuity as advertised · %2 · as of %3, by %4</source>
        <translation>%1 แบบรายปีตามที่ประกาศ · %2 · เมื่อ %3 โดย %4</translation>
    </message>
    <message>
        <source>%1 ordered · %2 bought</source>
        <translation>สั่ง %1 · ซื้อแล้ว %2</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <translation>ซื้อไม่ทัน %1</translation>
    </message>
    <message>
        <source>%1 to buy</source>
        <translation>ต้องซื้อ %1</translation>
    </message>
    <message>
        <source>The draw changed meanwhile; its jackpot is %1 now. Yours is kept: save again to replace it.</source>
        <translation>งวดเปลี่ยนไประหว่างนั้น ตอนนี้แจ็กพอตคือ %1 ของคุณยังอยู่: บันทึกอีกครั้งเพื่อแทนที่</translation>
    </message>
    <message>
        <source>The draw changed meanwhile. What you typed is kept: save again.</source>
        <translation>งวดเปลี่ยนไประหว่างนั้น สิ่งที่คุณพิมพ์ยังอยู่: บันทึกอีกครั้ง</translation>
    </message>
    <message>
        <source>Settle the missed lines of %1</source>
        <translation>จัดการรายการที่ซื้อไม่ทันของ %1</translation>
    </message>
    <message>
        <source>Settle missed lines</source>
        <translation>จัดการรายการที่ซื้อไม่ทัน</translation>
    </message>
    <message>
        <source>Settle and refund %1</source>
        <translation>จัดการและคืนเงิน %1</translation>
    </message>
    <message>
        <source>Settling missed lines</source>
        <translation>กำลังจัดการรายการที่ซื้อไม่ทัน</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>%1 คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>ชุด</translation>
    </message>
    <message>
        <source>%1 printed · %2 won</source>
        <translation>พิมพ์ %1 · ถูกรางวัล %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are refunded in full, %1.</source>
        <translation>
            <numerusform>คืนเงินเต็มจำนวน %Ln รายการ เป็นเงิน %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were to go on to a later draw and cannot.</source>
        <translation>
            <numerusform>ในจำนวนนี้ %Ln รายการต้องย้ายไปงวดหลัง แต่ย้ายไม่ได้</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) go on to the draw of %1, as their customers chose.</source>
        <translation>
            <numerusform>ย้าย %Ln รายการไปงวด %1 ตามที่ลูกค้าเลือก</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) stand on a late slip and wait for its decision.</source>
        <translation>
            <numerusform>%Ln รายการอยู่บนสลิปที่มาช้าและรอการตัดสินใจ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are touched.</source>
        <translation>
            <numerusform>เกี่ยวข้องกับ %Ln คำสั่งซื้อ</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines refunded: %1 · gone on to a later draw: %2 · left to a person: %3</source>
        <translation>คืนเงิน: %1 รายการ · ย้ายไปงวดหลัง: %2 · รอคนตัดสินใจ: %3</translation>
    </message>
</context>
<context>
    <name>truvamate::FactsView</name>
    <message>
        <source>Order that this paper is for</source>
        <translation>คำสั่งซื้อของสลิปนี้</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>บาร์โค้ด</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>อ่านไม่ได้</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>เกม</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>ซื้อเมื่อ</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>เครื่องขาย</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>ราคา</translation>
    </message>
    <message>
        <source>as it costs</source>
        <translation>ตรงตามราคา</translation>
    </message>
    <message>
        <source>typed: a second look</source>
        <translation>พิมพ์เอง: ต้องดูอีกครั้ง</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ใหม่</translation>
    </message>
    <message>
        <source>known</source>
        <translation>มีแล้ว</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>ยังไม่ได้ตรวจ</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>เลขประจำสลิป</translation>
    </message>
    <message>
        <source>as ordered</source>
        <translation>ตรงตามที่สั่ง</translation>
    </message>
    <message>
        <source>not ordered</source>
        <translation>ไม่ได้สั่ง</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>งวด</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>ไม่มีที่ตรง</translation>
    </message>
    <message>
        <source>%1 · yours</source>
        <translation>%1 · ของคุณ</translation>
    </message>
</context>
<context>
    <name>truvamate::FeedImportDialog</name>
    <message>
        <source>Import results</source>
        <translation>นำเข้าผล</translation>
    </message>
    <message>
        <source>Choose a result file of NY Open Data or the Texas Lottery, drop it here, or paste it. A feed is one source beside the entries of two people and verifies nothing by itself.</source>
        <translation>เลือกไฟล์ผลของ NY Open Data หรือ Texas Lottery ลากมาวางที่นี่ หรือวางจากคลิปบอร์ด แหล่งข้อมูลเป็นที่มาหนึ่งนอกจากผลที่สองคนป้อน และไม่ได้ยืนยันผลเอง</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>เลือกไฟล์…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>วาง</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>ส่งออกรายการ…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>What is wrong with the feed</source>
        <translation>สิ่งที่ผิดในแหล่งข้อมูล</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>ตำแหน่ง</translation>
    </message>
    <message>
        <source>What</source>
        <translation>เรื่อง</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Choose a result file</source>
        <translation>เลือกไฟล์ผล</translation>
    </message>
    <message>
        <source>Result files (*.csv *.json *.txt);;All files (*)</source>
        <translation>ไฟล์ผล (*.csv *.json *.txt);;ทุกไฟล์ (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>กำลังอ่าน %1…</translation>
    </message>
    <message>
        <source>what was pasted</source>
        <translation>สิ่งที่วาง</translation>
    </message>
    <message>
        <source>Nothing was taken from %1.</source>
        <translation>ไม่ได้นำเข้าสิ่งใดจาก %1</translation>
    </message>
    <message>
        <source>%1 from %2: no line can be taken.</source>
        <translation>%1 จาก %2: นำเข้าไม่ได้แม้แต่บรรทัดเดียว</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>กำลังนำเข้า %1</translation>
    </message>
    <message>
        <source>%1 of %2 results</source>
        <translation>%1 จาก %2 ผล</translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>นำเข้า %1</translation>
    </message>
    <message>
        <source>%1 known already</source>
        <translation>มีอยู่แล้ว %1</translation>
    </message>
    <message>
        <source>%1 of draws that this workspace does not have</source>
        <translation>เป็นของงวดที่พื้นที่ทำงานนี้ไม่มี %1</translation>
    </message>
    <message>
        <source>%1 disagree with the verified result</source>
        <translation>ไม่ตรงกับผลที่ยืนยันแล้ว %1</translation>
    </message>
    <message>
        <source>Stopped: %1.</source>
        <translation>หยุดแล้ว: %1</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>เสร็จแล้ว: %1</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>ส่งออกรายการ</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The list is written to %1.</source>
        <translation>เขียนรายการลง %1 แล้ว</translation>
    </message>
    <message>
        <source>The list could not be written: %1</source>
        <translation>เขียนรายการไม่ได้: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %2: %Ln result(s), %3 to %4.</source>
        <translation>
            <numerusform>%1 จาก %2: %Ln ผล ตั้งแต่ %3 ถึง %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are wrong and nothing is taken from them.</source>
        <translation>
            <numerusform>%Ln บรรทัดผิด ไม่นำเข้า</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draw(s) have no line.</source>
        <translation>
            <numerusform>%Ln งวดไม่มีบรรทัด</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln result(s)</source>
        <translation>
            <numerusform>นำเข้า %Ln ผล</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::FeedReading</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>อ่านไฟล์ไม่ได้: %1</translation>
    </message>
</context>
<context>
    <name>truvamate::FilterBar</name>
    <message>
        <source>Views</source>
        <translation>มุมมอง</translation>
    </message>
    <message>
        <source>+ Save view</source>
        <translation>+ บันทึกมุมมอง</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ ตัวกรอง</translation>
    </message>
    <message>
        <source>Your view: F2 renames, Del deletes</source>
        <translation>มุมมองของคุณ: F2 เปลี่ยนชื่อ Del ลบ</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>ชื่อมุมมอง</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>บันทึก</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>บันทึกมุมมอง</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>เปลี่ยนชื่อมุมมอง</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>ลบมุมมอง</translation>
    </message>
    <message>
        <source>Delete the view “%1”? The rows it shows stay.</source>
        <translation>ลบมุมมอง “%1” หรือไม่ แถวที่แสดงยังอยู่</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>เก็บไว้</translation>
    </message>
    <message>
        <source>&amp;Save as a view of your own…</source>
        <translation>บันทึกเป็นมุมมองของคุณ… (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename…	F2</source>
        <translation>เปลี่ยนชื่อ… (&amp;R)	F2</translation>
    </message>
    <message>
        <source>&amp;Keep the present filters and columns in it</source>
        <translation>เก็บตัวกรองและคอลัมน์ปัจจุบันไว้ในนี้ (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Delete	Del</source>
        <translation>ลบ (&amp;D)	Del</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>กรอง</translation>
    </message>
</context>
<context>
    <name>truvamate::FilterChip</name>
    <message>
        <source>Space changes this filter, Del takes it off</source>
        <translation>Space เปลี่ยนตัวกรองนี้ Del นำออก</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>ตัวกรอง %1</translation>
    </message>
</context>
<context>
    <name>truvamate::FilterPopup</name>
    <message>
        <source>Find a filter</source>
        <translation>ค้นหาตัวกรอง</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>ตัวกรอง</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Filter by…</source>
        <translation>กรองตาม…</translation>
    </message>
    <message>
        <source>A day, such as 30 6 or 30 Jun 2018 · Enter takes it</source>
        <translation>วันที่ เช่น 30 6 หรือ 30 มิ.ย. 2018 · Enter ใช้วันที่นี้</translation>
    </message>
    <message>
        <source>Enter takes what is typed</source>
        <translation>Enter ใช้ตามที่พิมพ์</translation>
    </message>
    <message>
        <source>Type to find · Enter chooses · Esc closes</source>
        <translation>พิมพ์เพื่อค้นหา · Enter เลือก · Esc ปิด</translation>
    </message>
</context>
<context>
    <name>truvamate::FolderRow</name>
    <message>
        <source>New photos in “%1” are taken by themselves.</source>
        <translation>รับรูปใหม่ใน “%1” ให้เอง</translation>
    </message>
    <message numerus="yes">
        <source>New photos in “%1” are taken by themselves: %n so far.</source>
        <translation>
            <numerusform>รับรูปใหม่ใน “%1” ให้เอง: แล้ว %n รูป</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder “%1” is not there. It is looked for again by itself.</source>
        <translation>ไม่พบโฟลเดอร์ “%1” จะค้นหาใหม่ให้เอง</translation>
    </message>
    <message>
        <source>The folder “%1” does not answer. It is asked again by itself.</source>
        <translation>โฟลเดอร์ “%1” ไม่ตอบ จะลองใหม่ให้เอง</translation>
    </message>
    <message>
        <source>No folder is watched for new photos.</source>
        <translation>ไม่ได้เฝ้าดูโฟลเดอร์ใด</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>เฝ้าดูโฟลเดอร์…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>หยุดเฝ้าดู</translation>
    </message>
</context>
<context>
    <name>truvamate::FourEyesPanel</name>
    <message>
        <source>Approve</source>
        <translation>อนุมัติ</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>ปฏิเสธ…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>ปฏิเสธ</translation>
    </message>
    <message>
        <source>Why it is rejected</source>
        <translation>เหตุผลที่ปฏิเสธ</translation>
    </message>
    <message>
        <source>Say why; the proposer reads it</source>
        <translation>ระบุเหตุผล ผู้เสนอจะได้อ่าน</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Proposed by %1, %2</source>
        <translation>เสนอโดย %1 เมื่อ %2</translation>
    </message>
</context>
<context>
    <name>truvamate::HistorySection</name>
    <message>
        <source>What happened</source>
        <translation>สิ่งที่เกิดขึ้น</translation>
    </message>
    <message>
        <source>What happened to the draw</source>
        <translation>สิ่งที่เกิดขึ้นกับงวด</translation>
    </message>
    <message>
        <source>Versions of the result</source>
        <translation>ฉบับของผลรางวัล</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>ฉบับที่ %1</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>ใช้อยู่</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>ถูกแทนแล้ว</translation>
    </message>
    <message>
        <source>Read by %1 from %2, verified by %3 from %4, %5</source>
        <translation>อ่านโดย %1 จาก %2 ยืนยันโดย %3 จาก %4 เมื่อ %5</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>เหตุผล: %1</translation>
    </message>
</context>
<context>
    <name>truvamate::ImageViewer</name>
    <message>
        <source>No picture</source>
        <translation>ไม่มีรูป</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>รูป</translation>
    </message>
    <message>
        <source>Plus and minus zoom, 0 fits, 1 is one to one, R turns, arrows move.</source>
        <translation>บวกและลบย่อขยาย 0 พอดีช่อง 1 ขนาดจริง R หมุน ลูกศรเลื่อน</translation>
    </message>
</context>
<context>
    <name>truvamate::LiveForm</name>
    <message>
        <source>The workspace</source>
        <translation>พื้นที่ทำงาน</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ชื่อ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>โฟลเดอร์</translation>
    </message>
    <message>
        <source>You, its owner</source>
        <translation>คุณ ผู้เป็นเจ้าของ</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>ชื่อของคุณ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>อีเมล</translation>
    </message>
    <message>
        <source>A second administrator. Rates, results and payouts are looked at by two people.</source>
        <translation>ผู้ดูแลคนที่สอง อัตราแลกเปลี่ยน ผลรางวัล และการจ่ายรางวัลต้องดูโดยสองคน</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>ชื่อของผู้ดูแลคนที่สอง</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>รหัสผ่าน</translation>
    </message>
    <message>
        <source>At least %1 characters</source>
        <translation>อย่างน้อย %1 ตัวอักษร</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Start the workspace</source>
        <translation>เริ่มพื้นที่ทำงาน</translation>
    </message>
    <message>
        <source>“%1” is still empty.</source>
        <translation>“%1” ยังว่างอยู่</translation>
    </message>
    <message>
        <source>This is your own address. The second administrator is somebody else.</source>
        <translation>นี่คืออีเมลของคุณเอง ผู้ดูแลคนที่สองต้องเป็นคนอื่น</translation>
    </message>
</context>
<context>
    <name>truvamate::MissingLines</name>
    <message>
        <source>Missing</source>
        <translation>ที่ยังขาด</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Missing of %1</source>
        <translation>ที่ยังขาดของ %1</translation>
    </message>
</context>
<context>
    <name>truvamate::MoneyInput</name>
    <message>
        <source>Amount in dollars</source>
        <translation>จำนวนเงินเป็นดอลลาร์</translation>
    </message>
    <message>
        <source>Amount in baht</source>
        <translation>จำนวนเงินเป็นบาท</translation>
    </message>
</context>
<context>
    <name>truvamate::MonthGrid</name>
    <message>
        <source>Calendar of draws</source>
        <translation>ปฏิทินงวด</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>result due</source>
        <translation>รอป้อนผล</translation>
    </message>
    <message>
        <source>%1, no draw</source>
        <translation>%1 ไม่มีงวด</translation>
    </message>
</context>
<context>
    <name>truvamate::NewOrderForm</name>
    <message>
        <source>&amp;Double Play</source>
        <translation>&amp;Double Play</translation>
    </message>
    <message>
        <source>Clear form</source>
        <translation>ล้างแบบฟอร์ม</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>งวด</translation>
    </message>
    <message>
        <source>If a draw is missed</source>
        <translation>หากซื้อไม่ทันงวด</translation>
    </message>
    <message>
        <source>If a draw is missed: refund</source>
        <translation>หากซื้อไม่ทันงวด: คืนเงิน</translation>
    </message>
    <message>
        <source>If a draw is missed: move to the next one</source>
        <translation>หากซื้อไม่ทันงวด: ย้ายไปงวดถัดไป</translation>
    </message>
    <message>
        <source>Older shop&apos;s reference</source>
        <translation>เลขอ้างอิงจากร้านเดิม</translation>
    </message>
    <message>
        <source>Older shop&apos;s reference, if there is one</source>
        <translation>เลขอ้างอิงจากร้านเดิม หากมี</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>คำสั่งซื้อใหม่</translation>
    </message>
    <message>
        <source>Numbers of a line</source>
        <translation>เลขของรายการ</translation>
    </message>
    <message>
        <source>+ &amp;House pick</source>
        <translation>+ บริษัทเลือกให้ (&amp;H)</translation>
    </message>
    <message>
        <source>+ &amp;Terminal pick</source>
        <translation>+ เครื่องเลือกให้ (&amp;T)</translation>
    </message>
    <message>
        <source>Del takes a line off · P and D switch its add-ons</source>
        <translation>Del นำรายการออก · P และ D สลับตัวเลือกเสริม</translation>
    </message>
    <message>
        <source>%1 %2, drawn in %3</source>
        <translation>%1 %2 อีก %3</translation>
    </message>
    <message>
        <source>No draw is open for sale</source>
        <translation>ไม่มีงวดที่เปิดขาย</translation>
    </message>
    <message>
        <source>Five of 1 to %1, then one of 1 to %2 · Enter adds the line</source>
        <translation>ห้าตัวจาก 1 ถึง %1 แล้วหนึ่งตัวจาก 1 ถึง %2 · Enter เพิ่มรายการ</translation>
    </message>
    <message>
        <source>Asking for the price…</source>
        <translation>กำลังถามราคา…</translation>
    </message>
    <message>
        <source>The price stands here as soon as there is a line.</source>
        <translation>ราคาจะแสดงที่นี่เมื่อมีรายการ</translation>
    </message>
    <message>
        <source>Tickets %1 + service %2 = %3</source>
        <translation>ค่าสลาก %1 + ค่าบริการ %2 = %3</translation>
    </message>
    <message>
        <source>Rate %1</source>
        <translation>อัตราแลกเปลี่ยน %1</translation>
    </message>
    <message>
        <source>Commission on a prize %1</source>
        <translation>ค่าคอมมิชชันจากรางวัล %1</translation>
    </message>
    <message>
        <source>Sales close %1</source>
        <translation>ปิดขาย %1</translation>
    </message>
    <message>
        <source>Choose the customer.</source>
        <translation>เลือกลูกค้า</translation>
    </message>
    <message>
        <source>Add a line.</source>
        <translation>เพิ่มรายการ</translation>
    </message>
    <message>
        <source>The price is not known yet.</source>
        <translation>ยังไม่ทราบราคา</translation>
    </message>
    <message>
        <source>Take order for %1</source>
        <translation>รับคำสั่งซื้อ %1</translation>
    </message>
    <message>
        <source>Take order</source>
        <translation>รับคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>%1 is taken: %2.</source>
        <translation>รับ %1 แล้ว: %2</translation>
    </message>
</context>
<context>
    <name>truvamate::NoteBox</name>
    <message>
        <source>Save note</source>
        <translation>บันทึกหมายเหตุ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>หมายเหตุ</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>เขียนหมายเหตุ…</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>ติดตามวันที่</translation>
    </message>
    <message>
        <source>Follow up on, such as 30 6</source>
        <translation>ติดตามวันที่ เช่น 30 6</translation>
    </message>
    <message>
        <source>A note has at most 4,000 characters.</source>
        <translation>หมายเหตุยาวได้ไม่เกิน 4,000 ตัวอักษร</translation>
    </message>
</context>
<context>
    <name>truvamate::NotificationPanel</name>
    <message>
        <source>Mark all as read</source>
        <translation>ทำเครื่องหมายว่าอ่านแล้วทั้งหมด</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>การแจ้งเตือน</translation>
    </message>
    <message>
        <source>%1 · new</source>
        <comment>time</comment>
        <translation>%1 · ใหม่</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>ไม่มีเรื่องใหม่</translation>
    </message>
</context>
<context>
    <name>truvamate::NumberBalls</name>
    <message>
        <source>special ball %1</source>
        <translation>เลขพิเศษ %1</translation>
    </message>
    <message>
        <source>%1 different</source>
        <translation>%1 ไม่ตรง</translation>
    </message>
    <message>
        <source>%1 doubtful</source>
        <translation>%1 ไม่แน่ใจ</translation>
    </message>
</context>
<context>
    <name>truvamate::NumbersRow</name>
    <message>
        <source>%1, number %2 of 5, 1 to %3</source>
        <translation>%1 เลขตัวที่ %2 จาก 5 ตั้งแต่ 1 ถึง %3</translation>
    </message>
    <message>
        <source>%1, %2, 1 to %3</source>
        <translation>%1 %2 ตั้งแต่ 1 ถึง %3</translation>
    </message>
    <message>
        <source>%1 is no number of this draw: they go from 1 to %2.</source>
        <translation>งวดนี้ไม่มีเลข %1: มีตั้งแต่ 1 ถึง %2</translation>
    </message>
    <message>
        <source>%1 is no %2 of this draw: it goes from 1 to %3.</source>
        <translation>งวดนี้ไม่มีเลข %1 ของ %2: มีตั้งแต่ 1 ถึง %3</translation>
    </message>
    <message>
        <source>%1 stands twice.</source>
        <translation>มีเลข %1 ซ้ำ</translation>
    </message>
</context>
<context>
    <name>truvamate::OpenDrawsDialog</name>
    <message>
        <source>Open draws</source>
        <translation>เปิดงวด</translation>
    </message>
    <message>
        <source>Open draws ahead</source>
        <translation>เปิดงวดล่วงหน้า</translation>
    </message>
    <message>
        <source>Lines can be ordered for draws that are open. Both games are opened by their calendar, from today up to and with this day; what exists stays as it is.</source>
        <translation>สั่งรายการได้เฉพาะงวดที่เปิดขาย ทั้งสองเกมเปิดตามปฏิทินของตน ตั้งแต่วันนี้จนถึงวันที่นี้ งวดที่มีอยู่แล้วคงเดิม</translation>
    </message>
    <message>
        <source>Open draws until</source>
        <translation>เปิดงวดจนถึง</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
</context>
<context>
    <name>truvamate::OrderChanges</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ไม่มี</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>ผู้รับผิดชอบ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>การชำระเงิน</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>การซื้อ</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>รางวัล</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>ได้รับแล้ว</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>คืนเงินแล้ว</translation>
    </message>
    <message>
        <source>Cancelled tickets</source>
        <translation>รายการที่ยกเลิก</translation>
    </message>
    <message>
        <source>Bought tickets</source>
        <translation>รายการที่ซื้อแล้ว</translation>
    </message>
    <message>
        <source>Note by %1: %2</source>
        <translation>หมายเหตุโดย %1: %2</translation>
    </message>
    <message>
        <source>Another person worked on this order meanwhile.</source>
        <translation>มีผู้อื่นทำงานกับคำสั่งซื้อนี้ระหว่างนั้น</translation>
    </message>
    <message>
        <source>Changed by another person meanwhile. %1.</source>
        <translation>มีผู้อื่นเปลี่ยนระหว่างนั้น %1</translation>
    </message>
    <message>
        <source>Yours is not lost: look at it, and apply it again if it still fits.</source>
        <translation>ของคุณยังอยู่: ดูอีกครั้ง แล้วใช้อีกครั้งหากยังเหมาะสม</translation>
    </message>
</context>
<context>
    <name>truvamate::OrderColumns</name>
    <message>
        <source>Order</source>
        <translation>คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>ลูกค้า</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>งวด</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>ยอดรวม</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>การชำระเงิน</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>ผู้รับผิดชอบ</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>การซื้อ</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>รางวัล</translation>
    </message>
    <message>
        <source>Total in dollars</source>
        <translation>ยอดรวมเป็นดอลลาร์</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>รับเมื่อ</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>เปลี่ยนเมื่อ</translation>
    </message>
    <message>
        <source>Older reference</source>
        <translation>เลขอ้างอิงเดิม</translation>
    </message>
</context>
<context>
    <name>truvamate::OrderCommands</name>
    <message>
        <source>%1 is assigned.</source>
        <translation>มอบหมาย %1 แล้ว</translation>
    </message>
    <message>
        <source>%1 is assigned to nobody.</source>
        <translation>%1 ไม่มีผู้รับผิดชอบแล้ว</translation>
    </message>
    <message>
        <source>Tell customer</source>
        <translation>แจ้งลูกค้า</translation>
    </message>
    <message>
        <source>Tell %1 the result of %2?</source>
        <translation>แจ้ง %1 ถึงผลของ %2 หรือไม่</translation>
    </message>
    <message>
        <source>The result of every line goes out by mail. An order without a prize is completed by it.</source>
        <translation>ผลของทุกรายการส่งทางอีเมล คำสั่งซื้อที่ไม่ถูกรางวัลจะเสร็จสิ้น</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>The customer of %1 is told.</source>
        <translation>แจ้งลูกค้าของ %1 แล้ว</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>ยกเลิก %1</translation>
    </message>
    <message>
        <source>Every ticket of it is cancelled. Nothing was paid, so nothing is refunded.</source>
        <translation>ยกเลิกทุกรายการ ยังไม่มีการชำระ จึงไม่มีการคืนเงิน</translation>
    </message>
    <message>
        <source>Every ticket of it is cancelled, and %1 goes back to where the payment came from.</source>
        <translation>ยกเลิกทุกรายการ และคืน %1 ไปยังต้นทางที่ชำระ</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>ยกเลิกคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Cancel order and refund %1</source>
        <translation>ยกเลิกคำสั่งซื้อและคืนเงิน %1</translation>
    </message>
    <message>
        <source>%1 is cancelled.</source>
        <translation>ยกเลิก %1 แล้ว</translation>
    </message>
    <message>
        <source>%1 of %2 is refunded.</source>
        <translation>คืนเงิน %1 ของ %2 แล้ว</translation>
    </message>
    <message>
        <source>The refund of %1 waits for a second person.</source>
        <translation>การคืนเงินของ %1 รอคนที่สอง</translation>
    </message>
    <message>
        <source>Accept %1 for %2</source>
        <translation>รับ %1 สำหรับ %2</translation>
    </message>
    <message>
        <source>Give %1 back</source>
        <translation>คืน %1</translation>
    </message>
    <message>
        <source>The money of %1 pays the order, although it came late.</source>
        <translation>ใช้เงินของ %1 ชำระคำสั่งซื้อ แม้มาช้า</translation>
    </message>
    <message>
        <source>The money of %1 goes back to where it came from. The order stays as it is.</source>
        <translation>คืนเงินของ %1 ไปยังต้นทาง คำสั่งซื้อคงเดิม</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>รับ %1</translation>
    </message>
    <message>
        <source>The payment of %1 is decided.</source>
        <translation>ตัดสินเงินชำระของ %1 แล้ว</translation>
    </message>
</context>
<context>
    <name>truvamate::OrderFactsSection</name>
    <message>
        <source>Customer and amounts</source>
        <translation>ลูกค้าและจำนวนเงิน</translation>
    </message>
    <message>
        <source>Show every order of this customer</source>
        <translation>แสดงทุกคำสั่งซื้อของลูกค้านี้</translation>
    </message>
    <message>
        <source>Customer %1, show every order</source>
        <translation>ลูกค้า %1 แสดงทุกคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>ลูกค้า</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>ตัวตน</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>โทรศัพท์</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>ผู้รับผิดชอบ</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>ไม่มี</translation>
    </message>
    <message>
        <source>If a draw is missed</source>
        <translation>หากซื้อไม่ทันงวด</translation>
    </message>
    <message>
        <source>move to the next draw</source>
        <translation>ย้ายไปงวดถัดไป</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>คืนเงิน</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>ผู้รับคำสั่งซื้อ</translation>
    </message>
</context>
<context>
    <name>truvamate::OrderFilters</name>
    <message>
        <source>Bought, before the result</source>
        <translation>ซื้อแล้ว ก่อนผลออก</translation>
    </message>
    <message>
        <source>Won, prize not paid</source>
        <translation>ถูกรางวัล ยังไม่จ่าย</translation>
    </message>
    <message>
        <source>Order number or customer</source>
        <translation>เลขคำสั่งซื้อหรือลูกค้า</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>การชำระเงิน</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>การซื้อ</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>รางวัล</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>ต้องจัดการ</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>รอคนจัดการ</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>งวด</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>ลูกค้า</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>ผู้รับผิดชอบ</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>รับตั้งแต่</translation>
    </message>
    <message>
        <source>Taken before</source>
        <translation>รับก่อน</translation>
    </message>
    <message>
        <source>All</source>
        <translation>ทั้งหมด</translation>
    </message>
    <message>
        <source>To buy</source>
        <translation>ต้องซื้อ</translation>
    </message>
    <message>
        <source>Waiting for draw</source>
        <translation>รอออกรางวัล</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>ถูกรางวัล</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>ต้องจัดการ</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>ของฉัน</translation>
    </message>
</context>
<context>
    <name>truvamate::OrderLinesList</name>
    <message>
        <source>Lines</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Del takes a line off, P and D switch its add-ons.</source>
        <translation>Del นำรายการออก P และ D สลับตัวเลือกเสริม</translation>
    </message>
    <message>
        <source>Double Play</source>
        <translation>Double Play</translation>
    </message>
</context>
<context>
    <name>truvamate::OrderMoneySection</name>
    <message>
        <source>Payments</source>
        <translation>เงินชำระ</translation>
    </message>
    <message>
        <source>Accept this payment…</source>
        <translation>รับเงินชำระนี้…</translation>
    </message>
    <message>
        <source>Give it back…</source>
        <translation>คืนเงิน…</translation>
    </message>
    <message>
        <source>Refunded %1</source>
        <translation>คืนเงิน %1</translation>
    </message>
</context>
<context>
    <name>truvamate::OrderPane</name>
    <message>
        <source>No order is open</source>
        <translation>ยังไม่ได้เปิดคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Choose one in the list with the arrows or J and K.</source>
        <translation>เลือกในรายการด้วยลูกศรหรือ J และ K</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>คำสั่งซื้อก่อนหน้า</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>คำสั่งซื้อถัดไป</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>หมายเหตุ</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>สิ่งที่เกิดขึ้น</translation>
    </message>
    <message>
        <source>What happened to the order</source>
        <translation>สิ่งที่เกิดขึ้นกับคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>มอบหมาย…</translation>
    </message>
    <message>
        <source>This step is not possible for %1 now.</source>
        <translation>ตอนนี้ทำขั้นตอนนี้กับ %1 ไม่ได้</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>ฉัน</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>ไม่มี</translation>
    </message>
    <message>
        <source>The note is saved.</source>
        <translation>บันทึกหมายเหตุแล้ว</translation>
    </message>
    <message>
        <source>Apply mine again</source>
        <translation>ใช้ของฉันอีกครั้ง</translation>
    </message>
</context>
<context>
    <name>truvamate::OrderSection</name>
    <message>
        <source>Power Play</source>
        <translation>Power Play</translation>
    </message>
    <message>
        <source>Megaplier</source>
        <translation>Megaplier</translation>
    </message>
    <message>
        <source>Double Play</source>
        <translation>Double Play</translation>
    </message>
    <message>
        <source>slip …%1, play %2, %3</source>
        <translation>สลิป …%1 ชุด %2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>refunded %1</source>
        <translation>คืนเงิน %1</translation>
    </message>
    <message numerus="yes">
        <source>Tickets, %n</source>
        <translation>
            <numerusform>ค่าสลาก %n รายการ</numerusform>
        </translation>
    </message>
    <message>
        <source>Service</source>
        <translation>ค่าบริการ</translation>
    </message>
    <message>
        <source>Total in dollars</source>
        <translation>ยอดรวมเป็นดอลลาร์</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>อัตราแลกเปลี่ยน</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>ยอดรวม</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>ได้รับแล้ว</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>คืนเงินแล้ว</translation>
    </message>
    <message>
        <source>Commission on a prize</source>
        <translation>ค่าคอมมิชชันจากรางวัล</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>ยืนยันแล้ว</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>ไม่ผ่าน</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>ยังไม่ยืนยัน</translation>
    </message>
    <message>
        <source>follow up on %1</source>
        <translation>ติดตามวันที่ %1</translation>
    </message>
</context>
<context>
    <name>truvamate::OrderSheet</name>
    <message>
        <source>Line</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>เลข</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>งวด</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>สลิป</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>ราคา</translation>
    </message>
    <message>
        <source>Power Play</source>
        <translation>Power Play</translation>
    </message>
    <message>
        <source>Megaplier</source>
        <translation>Megaplier</translation>
    </message>
    <message>
        <source>Double Play</source>
        <translation>Double Play</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>ค่าบริการ</translation>
    </message>
    <message>
        <source>Total in dollars</source>
        <translation>ยอดรวมเป็นดอลลาร์</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>อัตราแลกเปลี่ยน</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>ยอดรวม</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>ได้รับแล้ว</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>คืนเงินแล้ว</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>ลูกค้า</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>รับคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>จำนวนเงิน</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>สิ่งที่เกิดขึ้น</translation>
    </message>
    <message>
        <source>Printed %1, Bangkok</source>
        <translation>พิมพ์เมื่อ %1 เวลากรุงเทพฯ</translation>
    </message>
</context>
<context>
    <name>truvamate::OrdersDesk</name>
    <message>
        <source>Orders</source>
        <translation>คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>มอบหมาย…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>เขียนหมายเหตุ</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>ยกเลิกคำสั่งซื้อ…</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>คืนเงิน…</translation>
    </message>
    <message>
        <source>Match and post a payment…</source>
        <translation>จับคู่และลงบัญชีเงินชำระ…</translation>
    </message>
    <message>
        <source>Tell customer…</source>
        <translation>แจ้งลูกค้า…</translation>
    </message>
    <message>
        <source>orders %1</source>
        <translation>คำสั่งซื้อ %1</translation>
    </message>
    <message>
        <source>Choose the order to print first.</source>
        <translation>เลือกคำสั่งซื้อที่จะพิมพ์ก่อน</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>พิมพ์ %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ส่งออก</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>คำสั่งซื้อใหม่</translation>
    </message>
    <message>
        <source>No order here</source>
        <translation>ไม่มีคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Take a filter off, or look at another view.</source>
        <translation>นำตัวกรองออก หรือดูมุมมองอื่น</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>แสดงคำสั่งซื้อทั้งหมด</translation>
    </message>
    <message>
        <source>J K move · Enter opens · Space checks · Ctrl+F filters</source>
        <translation>J K เลื่อน · Enter เปิด · Space เลือก · Ctrl+F กรอง</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>ยังไม่มีคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Orders stand here from when they are taken.</source>
        <translation>คำสั่งซื้อจะแสดงที่นี่เมื่อรับแล้ว</translation>
    </message>
</context>
<context>
    <name>truvamate::OrphanPool</name>
    <message>
        <source>Serial</source>
        <translation>เลขประจำสลิป</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>เกม</translation>
    </message>
    <message>
        <source>Free plays</source>
        <translation>ชุดที่ว่าง</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>ราคา</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>ที่เก็บ</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>นำไปใช้</translation>
    </message>
    <message>
        <source>Paper of the house</source>
        <translation>สลิปของบริษัท</translation>
    </message>
    <message>
        <source>The house has no paper</source>
        <translation>บริษัทไม่มีสลิป</translation>
    </message>
    <message>
        <source>Tickets that were bought for no order stand here until they serve one.</source>
        <translation>สลิปที่ซื้อโดยไม่มีคำสั่งซื้อจะอยู่ที่นี่จนกว่าจะใช้กับคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>No waiting line is like this paper.</source>
        <translation>ไม่มีรายการที่รอตรงกับสลิปนี้</translation>
    </message>
    <message numerus="yes">
        <source>It fits %n lines of %1.</source>
        <translation>
            <numerusform>ตรงกับ %n รายการของ %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Placed for %1.</source>
        <translation>นำไปใช้กับ %1 แล้ว</translation>
    </message>
</context>
<context>
    <name>truvamate::PagedTable</name>
    <message>
        <source>Rows</source>
        <translation>แถว</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>ไม่มีรายการ</translation>
    </message>
    <message>
        <source>No row matches.</source>
        <translation>ไม่มีแถวที่ตรง</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>โหลดรายการไม่ได้</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ลองอีกครั้ง</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>กำลังโหลด…</translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation>คัดลอกแถว (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>เรียงตาม (&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>คอลัมน์… (&amp;O)</translation>
    </message>
</context>
<context>
    <name>truvamate::PagedTableModel</name>
    <message>
        <source>Could not be loaded</source>
        <translation>โหลดไม่ได้</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>กำลังโหลด…</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>เลือกไว้</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>ไม่ได้เลือก</translation>
    </message>
    <message>
        <source>%1, sorted from the highest</source>
        <translation>%1 เรียงจากมากไปน้อย</translation>
    </message>
    <message>
        <source>%1, sorted from the lowest</source>
        <translation>%1 เรียงจากน้อยไปมาก</translation>
    </message>
</context>
<context>
    <name>truvamate::PagedTableView</name>
    <message>
        <source>Check all rows that are here</source>
        <translation>เลือกทุกแถวที่แสดง</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>กำลังโหลด…</translation>
    </message>
</context>
<context>
    <name>truvamate::PaymentDialog</name>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Post payment</source>
        <translation>ลงบัญชีเงินชำระ</translation>
    </message>
    <message>
        <source>Match and post a payment</source>
        <translation>จับคู่และลงบัญชีเงินชำระ</translation>
    </message>
    <message>
        <source>What the payer wrote, such as an order number</source>
        <translation>ข้อความของผู้ชำระ เช่น เลขคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>จำนวนเงิน (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>ข้อความ (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>คำสั่งซื้อ (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Way</source>
        <translation>วิธีชำระ (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>เลขอ้างอิง (&amp;R)</translation>
    </message>
    <message>
        <source>Day received, in Bangkok</source>
        <translation>วันที่ได้รับ เวลากรุงเทพฯ</translation>
    </message>
    <message>
        <source>Time received, in Bangkok</source>
        <translation>เวลาที่ได้รับ เวลากรุงเทพฯ</translation>
    </message>
    <message>
        <source>Received, Bangkok</source>
        <translation>ได้รับเมื่อ (กรุงเทพฯ)</translation>
    </message>
    <message>
        <source>No unpaid order has this amount.</source>
        <translation>ไม่มีคำสั่งซื้อที่รอชำระจำนวนนี้</translation>
    </message>
    <message>
        <source>The message names this order, and the amount is its own.</source>
        <translation>ข้อความระบุคำสั่งซื้อนี้ และจำนวนเงินตรงกัน</translation>
    </message>
    <message>
        <source>Choose the order that this money is for.</source>
        <translation>เลือกคำสั่งซื้อของเงินนี้</translation>
    </message>
    <message>
        <source>Type the amount.</source>
        <translation>พิมพ์จำนวนเงิน</translation>
    </message>
    <message>
        <source>Choose the order.</source>
        <translation>เลือกคำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Type the bank&apos;s reference.</source>
        <translation>พิมพ์เลขอ้างอิงของธนาคาร</translation>
    </message>
    <message>
        <source>Type the time as 14:05.</source>
        <translation>พิมพ์เวลาแบบ 14:05</translation>
    </message>
    <message>
        <source>%1 for %2: %3.</source>
        <translation>%1 สำหรับ %2: %3</translation>
    </message>
</context>
<context>
    <name>truvamate::PaymentForm</name>
    <message>
        <source>Bank reference</source>
        <translation>เลขอ้างอิงของธนาคาร</translation>
    </message>
    <message>
        <source>Amount, typed once more</source>
        <translation>จำนวนเงิน พิมพ์อีกครั้ง</translation>
    </message>
    <message>
        <source>Amount once more</source>
        <translation>จำนวนเงินอีกครั้ง</translation>
    </message>
    <message>
        <source>Tell the bank to pay %1 to %2, then enter its reference.</source>
        <translation>โปรดสั่งธนาคารให้จ่าย %1 ไปยัง %2 แล้วกรอกเลขอ้างอิง</translation>
    </message>
    <message>
        <source>Confirm that %1 to %2 has left the bank. This cannot be taken back.</source>
        <translation>โปรดยืนยันว่า %1 ไปยัง %2 ออกจากธนาคารแล้ว ทำแล้วย้อนกลับไม่ได้</translation>
    </message>
    <message>
        <source>Enter the bank&apos;s reference.</source>
        <translation>โปรดกรอกเลขอ้างอิงของธนาคาร</translation>
    </message>
    <message>
        <source>Type the amount: %1.</source>
        <translation>โปรดพิมพ์จำนวนเงิน: %1</translation>
    </message>
    <message>
        <source>%1 was typed, but %2 is to be paid.</source>
        <translation>พิมพ์ %1 แต่ต้องจ่าย %2</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>ส่ง %1 แล้ว</translation>
    </message>
    <message>
        <source>%1 left the bank</source>
        <translation>%1 ออกจากธนาคารแล้ว</translation>
    </message>
</context>
<context>
    <name>truvamate::PayoutPane</name>
    <message>
        <source>Each cent</source>
        <translation>ทุกสตางค์</translation>
    </message>
    <message>
        <source>Payout of %1 approved.</source>
        <translation>อนุมัติจ่ายรางวัล %1 แล้ว</translation>
    </message>
    <message>
        <source>Payout rejected.</source>
        <translation>ปฏิเสธการจ่ายรางวัลแล้ว</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>การจ่ายรางวัล</translation>
    </message>
    <message>
        <source>%1 proposed to pay %2 to %3, %4.</source>
        <translation>%1 เสนอให้จ่าย %2 ไปยัง %3 เมื่อ %4</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>ผู้อื่น</translation>
    </message>
    <message>
        <source>Another person has to approve it.</source>
        <translation>ต้องให้ผู้อื่นอนุมัติ</translation>
    </message>
    <message>
        <source>%1 approved it, %2. The bank is to be told to pay %3 to %4.</source>
        <translation>%1 อนุมัติเมื่อ %2 ต้องสั่งธนาคารให้จ่าย %3 ไปยัง %4</translation>
    </message>
    <message>
        <source>Stopped for now: %1</source>
        <translation>พักไว้ก่อน: %1</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>ไม่ได้ระบุเหตุผล</translation>
    </message>
    <message>
        <source>The bank was told, %1, reference %2. It waits for the money to leave.</source>
        <translation>สั่งธนาคารแล้วเมื่อ %1 เลขอ้างอิง %2 รอเงินออกจากธนาคาร</translation>
    </message>
    <message>
        <source>%1 left the bank, %2, reference %3.</source>
        <translation>%1 ออกจากธนาคารเมื่อ %2 เลขอ้างอิง %3</translation>
    </message>
    <message>
        <source>What it was proposed on has changed, so it is void. Propose it again from its claim.</source>
        <translation>สิ่งที่ใช้เสนอเปลี่ยนไปแล้ว จึงเป็นโมฆะ โปรดเสนอใหม่จากการขอรับรางวัล</translation>
    </message>
    <message>
        <source>Not paid: %1</source>
        <translation>ไม่จ่าย: %1</translation>
    </message>
    <message>
        <source>The result was corrected after this payout was proposed. It can&apos;t be sent: cancel it, and propose it again on the new result.</source>
        <translation>ผลรางวัลถูกแก้ไขหลังจากเสนอจ่ายรางวัลนี้ จึงส่งไม่ได้: โปรดยกเลิก แล้วเสนอใหม่ตามผลใหม่</translation>
    </message>
    <message>
        <source>A corrected result shows that %1 was paid too much. It is settled under Differences.</source>
        <translation>ผลที่แก้ไขแสดงว่าจ่ายเกินไป %1 โปรดสะสางในรายการส่วนต่าง</translation>
    </message>
    <message>
        <source>Sent; confirm it when the money has left the bank.</source>
        <translation>ส่งแล้ว โปรดยืนยันเมื่อเงินออกจากธนาคาร</translation>
    </message>
    <message>
        <source>Paid out; the customer is told by mail.</source>
        <translation>จ่ายแล้ว ลูกค้าได้รับแจ้งทางอีเมล</translation>
    </message>
    <message>
        <source>The payout goes on.</source>
        <translation>ดำเนินการจ่ายรางวัลต่อ</translation>
    </message>
    <message>
        <source>Hold the payout of %1</source>
        <translation>พักการจ่ายรางวัลของ %1</translation>
    </message>
    <message>
        <source>Cancel the payout of %1</source>
        <translation>ยกเลิกการจ่ายรางวัลของ %1</translation>
    </message>
    <message>
        <source>%1 to %2 is not sent until somebody releases it.</source>
        <translation>%1 ไปยัง %2 จะไม่ส่งจนกว่าจะมีผู้ปล่อย</translation>
    </message>
    <message>
        <source>%1 to %2 is not paid. Its claim can be proposed again; what the approval posted is posted back.</source>
        <translation>%1 ไปยัง %2 จะไม่จ่าย เสนอจ่ายจากการขอรับรางวัลได้อีกครั้ง และกลับรายการบัญชีของการอนุมัติ</translation>
    </message>
    <message>
        <source>Hold payout</source>
        <translation>พักการจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Cancel payout of %1</source>
        <translation>ยกเลิกการจ่ายรางวัล %1</translation>
    </message>
    <message>
        <source>The payout is held.</source>
        <translation>พักการจ่ายรางวัลแล้ว</translation>
    </message>
    <message>
        <source>The payout is cancelled.</source>
        <translation>ยกเลิกการจ่ายรางวัลแล้ว</translation>
    </message>
</context>
<context>
    <name>truvamate::PayoutsDesk</name>
    <message>
        <source>payouts-%1</source>
        <translation>การจ่ายรางวัล-%1</translation>
    </message>
    <message>
        <source>This order has no win.</source>
        <translation>คำสั่งซื้อนี้ไม่ถูกรางวัล</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>การจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>ยังไม่ได้เลือก</translation>
    </message>
    <message>
        <source>Choose a row to see what it is and what can be done next.</source>
        <translation>โปรดเลือกแถวเพื่อดูรายละเอียดและขั้นตอนต่อไป</translation>
    </message>
    <message>
        <source>Open claim</source>
        <translation>เปิดการขอรับรางวัล</translation>
    </message>
    <message>
        <source>Receive claim</source>
        <translation>บันทึกรับเงินรางวัล</translation>
    </message>
    <message>
        <source>Handed in to the lottery</source>
        <translation>ยื่นต่อสำนักงานสลากแล้ว</translation>
    </message>
    <message>
        <source>Lottery refused…</source>
        <translation>สำนักงานสลากปฏิเสธ…</translation>
    </message>
    <message>
        <source>Withdraw claim…</source>
        <translation>ถอนการขอรับรางวัล…</translation>
    </message>
    <message>
        <source>Propose payout</source>
        <translation>เสนอจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>ตัดสิน</translation>
    </message>
    <message>
        <source>Send payout</source>
        <translation>ส่งการจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Confirm payout</source>
        <translation>ยืนยันการจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Hold payout…</source>
        <translation>พักการจ่ายรางวัล…</translation>
    </message>
    <message>
        <source>Release payout</source>
        <translation>ปล่อยการจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Cancel payout…</source>
        <translation>ยกเลิกการจ่ายรางวัล…</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>ใบแจ้งรายละเอียด</translation>
    </message>
    <message>
        <source>Open payout</source>
        <translation>เปิดการจ่ายรางวัล</translation>
    </message>
    <message>
        <source>Paid back…</source>
        <translation>ได้รับคืนแล้ว…</translation>
    </message>
    <message>
        <source>House bears it…</source>
        <translation>บริษัทรับภาระ…</translation>
    </message>
</context>
<context>
    <name>truvamate::PhotoPane</name>
    <message numerus="yes">
        <source>%1 · %n digits</source>
        <translation>
            <numerusform>%1 · %n หลัก</numerusform>
        </translation>
    </message>
    <message>
        <source>Front</source>
        <translation>ด้านหน้า</translation>
    </message>
    <message>
        <source>Back: not yet</source>
        <translation>ด้านหลัง: ยังไม่มี</translation>
    </message>
    <message>
        <source>Photo of the ticket</source>
        <translation>รูปสลิป</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>ลากรูปมาวางที่นี่</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ด้านหลัง</translation>
    </message>
    <message>
        <source>All corners</source>
        <translation>ครบทุกมุม</translation>
    </message>
    <message>
        <source>Edges not seen</source>
        <translation>ไม่เห็นขอบ</translation>
    </message>
    <message>
        <source>Drop the photo of the back here</source>
        <translation>ลากรูปด้านหลังมาวางที่นี่</translation>
    </message>
    <message>
        <source>Drop its photo here</source>
        <translation>ลากรูปของสลิปมาวางที่นี่</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>มืดเกินไป</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>แสงสะท้อน</translation>
    </message>
    <message>
        <source>Side cut off</source>
        <translation>ขอบขาดหาย</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>เล็กเกินไป</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>เบลอ</translation>
    </message>
</context>
<context>
    <name>truvamate::ProgressPanel</name>
    <message>
        <source>Stopping after this step…</source>
        <translation>จะหยุดหลังขั้นตอนนี้…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>ยกเลิก: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>ปิด: %1</translation>
    </message>
</context>
<context>
    <name>truvamate::RateField</name>
    <message>
        <source>Baht for one dollar</source>
        <translation>บาทต่อหนึ่งดอลลาร์</translation>
    </message>
    <message>
        <source>Type how many baht one dollar costs.</source>
        <translation>พิมพ์จำนวนบาทต่อหนึ่งดอลลาร์</translation>
    </message>
    <message>
        <source>Write a rate such as 32.905, with at most six decimals.</source>
        <translation>เขียนอัตราเช่น 32.905 ทศนิยมไม่เกินหกตำแหน่ง</translation>
    </message>
    <message>
        <source>A rate is more than 0 and at most 1,000 baht a dollar.</source>
        <translation>อัตราแลกเปลี่ยนต้องมากกว่า 0 และไม่เกิน 1,000 บาทต่อดอลลาร์</translation>
    </message>
</context>
<context>
    <name>truvamate::ReasonDialog</name>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>เลือกเหตุผล</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Say why; it stays in the history</source>
        <translation>ระบุเหตุผล จะเก็บไว้ในประวัติ</translation>
    </message>
    <message>
        <source>Anything to add? It stays in the history</source>
        <translation>เพิ่มเติมได้ จะเก็บไว้ในประวัติ</translation>
    </message>
</context>
<context>
    <name>truvamate::ReceiveForm</name>
    <message>
        <source>What is missing or differs</source>
        <translation>สิ่งที่ขาดหรือไม่ตรง</translation>
    </message>
    <message>
        <source>Record what was received</source>
        <translation>บันทึกจำนวนที่ได้รับ</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>ยอดรวม</translation>
    </message>
    <message>
        <source>Withheld tax</source>
        <translation>ภาษีที่ถูกหักไว้</translation>
    </message>
    <message>
        <source>Received into</source>
        <translation>รับเงินเข้า</translation>
    </message>
    <message>
        <source>Agent who holds the cash</source>
        <translation>ตัวแทนที่ถือเงินสด</translation>
    </message>
    <message>
        <source>Who paid</source>
        <translation>ผู้จ่าย</translation>
    </message>
    <message>
        <source>Such as Hoosier Lottery retailer 763169</source>
        <translation>เช่น Hoosier Lottery retailer 763169</translation>
    </message>
    <message>
        <source>Day, US Eastern</source>
        <translation>วันที่ เวลาตะวันออกสหรัฐ</translation>
    </message>
    <message>
        <source>Time, US Eastern</source>
        <translation>เวลา ตะวันออกสหรัฐ</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>เหตุผลที่ไม่ตรง</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>ถูกหักไว้</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>เข้า</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>ตัวแทน</translation>
    </message>
    <message>
        <source>From</source>
        <translation>จาก</translation>
    </message>
    <message>
        <source>Day (US Eastern)</source>
        <translation>วันที่ (ตะวันออกสหรัฐ)</translation>
    </message>
    <message>
        <source>Time (US Eastern)</source>
        <translation>เวลา (ตะวันออกสหรัฐ)</translation>
    </message>
    <message>
        <source>Paid for play %1</source>
        <translation>จ่ายสำหรับชุด %1</translation>
    </message>
    <message>
        <source>Of it, play %1</source>
        <translation>ในจำนวนนี้ ชุด %1</translation>
    </message>
    <message>
        <source>Enter the gross amount that was paid.</source>
        <translation>โปรดกรอกยอดรวมที่จ่าย</translation>
    </message>
    <message>
        <source>Enter what was withheld: nothing, or at most the gross.</source>
        <translation>โปรดกรอกจำนวนที่ถูกหักไว้: ศูนย์ หรือไม่เกินยอดรวม</translation>
    </message>
    <message>
        <source>Choose the agent who holds the cash.</source>
        <translation>โปรดเลือกตัวแทนที่ถือเงินสด</translation>
    </message>
    <message>
        <source>Enter who paid.</source>
        <translation>โปรดกรอกผู้จ่าย</translation>
    </message>
    <message>
        <source>Enter when it was received; it cannot be later than now.</source>
        <translation>โปรดกรอกเวลาที่ได้รับ ซึ่งช้ากว่าขณะนี้ไม่ได้</translation>
    </message>
    <message>
        <source>The plays add up to %1, the gross is %2.</source>
        <translation>แต่ละชุดรวมกันได้ %1 แต่ยอดรวมคือ %2</translation>
    </message>
    <message>
        <source>%1 was expected and %2 was paid (%3): say why they differ.</source>
        <translation>คาดว่าจะได้ %1 แต่จ่ายมา %2 (%3): โปรดระบุเหตุผลที่ไม่ตรง</translation>
    </message>
    <message>
        <source>Record %1 received</source>
        <translation>บันทึกรับ %1</translation>
    </message>
</context>
<context>
    <name>truvamate::RecordPane</name>
    <message>
        <source>What happened</source>
        <translation>สิ่งที่เกิดขึ้น</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>รายการที่กำลังดู</translation>
    </message>
</context>
<context>
    <name>truvamate::RefundDialog</name>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>คืนเงิน %1</translation>
    </message>
    <message>
        <source>Lines to refund</source>
        <translation>รายการที่จะคืนเงิน</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>เหตุผลเป็นข้อความ</translation>
    </message>
    <message>
        <source>Why, in words</source>
        <translation>เหตุผลเป็นข้อความ</translation>
    </message>
    <message>
        <source>Space chooses a line. What was paid for it goes back to where the payment came from.</source>
        <translation>Space เลือกรายการ คืนเงินที่ชำระไปยังต้นทาง</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>ซื้อแล้ว</translation>
    </message>
    <message>
        <source>with an agent</source>
        <translation>อยู่กับตัวแทน</translation>
    </message>
    <message>
        <source>%1 goes back after a second person approved it: a bought line is refunded only as a fault of the house.</source>
        <translation>คืน %1 หลังคนที่สองอนุมัติ: รายการที่ซื้อแล้วคืนเงินได้เฉพาะเมื่อเป็นความผิดของบริษัท</translation>
    </message>
    <message>
        <source>%1 goes back.</source>
        <translation>คืน %1</translation>
    </message>
    <message>
        <source>Ask to refund %1</source>
        <translation>ขอคืนเงิน %1</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>เลือกรายการก่อน</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>ระบุเหตุผลก่อน</translation>
    </message>
</context>
<context>
    <name>truvamate::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>กู้คืนข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>The backup becomes a workspace in a new folder, after all of it was checked. The workspace that is open is closed and stays as it is.</source>
        <translation>ระบบจะตรวจข้อมูลสำรองทั้งหมด แล้วสร้างเป็นพื้นที่ทำงานในโฟลเดอร์ใหม่ พื้นที่ทำงานที่เปิดอยู่จะถูกปิดและคงไว้ตามเดิม</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>โฟลเดอร์ข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>Its key file</source>
        <translation>ไฟล์กุญแจของข้อมูลสำรอง</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>โฟลเดอร์ใหม่</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>กู้คืน</translation>
    </message>
</context>
<context>
    <name>truvamate::ResultForm</name>
    <message>
        <source>Winning numbers</source>
        <translation>เลขที่ออก</translation>
    </message>
    <message>
        <source>Double Play, where your source has it</source>
        <translation>Double Play หากที่มาของคุณมี</translation>
    </message>
    <message>
        <source>Why the verified result is wrong</source>
        <translation>เหตุผลที่ผลที่ยืนยันแล้วผิด</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>เก็บไว้ก่อน</translation>
    </message>
    <message>
        <source>Where you read it, such as powerball.com</source>
        <translation>ที่ที่คุณอ่านผล เช่น powerball.com</translation>
    </message>
    <message>
        <source>Source of the result</source>
        <translation>ที่มาของผล</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>เหตุผลของการแก้ไข</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ที่มา</translation>
    </message>
    <message>
        <source>%1, how many times</source>
        <translation>%1 กี่เท่า</translation>
    </message>
    <message>
        <source>Correct the verified result</source>
        <translation>แก้ไขผลที่ยืนยันแล้ว</translation>
    </message>
    <message>
        <source>Enter what your source says</source>
        <translation>ป้อนผลตามที่มาของคุณ</translation>
    </message>
    <message>
        <source>A second person has to enter the same correction from another source. Until then the verified result stands.</source>
        <translation>คนที่สองต้องป้อนการแก้ไขเดียวกันจากที่มาอื่น ระหว่างนี้ผลที่ยืนยันแล้วยังใช้อยู่</translation>
    </message>
    <message>
        <source>Nobody sees it before a second person has entered what another source says.</source>
        <translation>ไม่มีผู้ใดเห็นจนกว่าคนที่สองจะป้อนผลจากที่มาอื่น</translation>
    </message>
    <message>
        <source>Enter correction</source>
        <translation>ป้อนการแก้ไข</translation>
    </message>
    <message>
        <source>Enter result</source>
        <translation>ป้อนผล</translation>
    </message>
    <message>
        <source>%1 is one of %2.</source>
        <translation>%1 เป็นค่าใดค่าหนึ่งใน %2</translation>
    </message>
    <message>
        <source>Double Play: %1</source>
        <translation>Double Play: %1</translation>
    </message>
    <message>
        <source>the six numbers</source>
        <translation>เลขทั้งหกตัว</translation>
    </message>
    <message>
        <source>the rest of Double Play, or none of it</source>
        <translation>Double Play ให้ครบ หรือเว้นทั้งหมด</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>ที่มา</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>เหตุผล</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <translation>ยังขาด: %1</translation>
    </message>
    <message>
        <source>Without the %1 value, plays with %1 cannot be priced.</source>
        <translation>หากไม่มีค่า %1 จะคิดรางวัลของชุดที่มี %1 ไม่ได้</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>ตัวคูณ</translation>
    </message>
</context>
<context>
    <name>truvamate::RunPane</name>
    <message>
        <source>Print the slips</source>
        <translation>พิมพ์รายการสลิป</translation>
    </message>
    <message>
        <source>Nothing waits to be bought</source>
        <translation>ไม่มีรายการรอซื้อ</translation>
    </message>
    <message>
        <source>Loading what is to be bought…</source>
        <translation>กำลังโหลดรายการที่ต้องซื้อ…</translation>
    </message>
    <message>
        <source>%1 of %2 to buy for %3 · %4 bought on %5</source>
        <translation>ต้องซื้อ %1 ของ %2 รวม %3 · ซื้อแล้ว %4 บน %5</translation>
    </message>
    <message numerus="yes">
        <source>%n plays</source>
        <translation>
            <numerusform>%n ชุด</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n คำสั่งซื้อ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slips</source>
        <translation>
            <numerusform>%n สลิป</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds %2 since %3, until %4 at the shop</source>
        <translation>%1 รับไปซื้อ %2 ตั้งแต่ %3 ถึง %4 เวลาร้าน</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>รับช่วงต่อ…</translation>
    </message>
    <message>
        <source>Take over what %1 holds</source>
        <translation>รับช่วงต่อรายการของ %1</translation>
    </message>
    <message numerus="yes">
        <source>Hold the %n checked plays</source>
        <translation>
            <numerusform>รับไปซื้อ %n ชุดที่เลือก</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %n plays for me</source>
        <translation>
            <numerusform>รับไปซื้อ %n ชุด</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n plays go</source>
        <translation>
            <numerusform>คืน %n ชุด</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::RunPanel</name>
    <message>
        <source>Shop</source>
        <translation>ร้าน</translation>
    </message>
    <message>
        <source>Where the paper is put</source>
        <translation>ที่เก็บสลิป</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>รอบซื้อ</translation>
    </message>
    <message>
        <source>Bought of this run</source>
        <translation>ซื้อแล้วในรอบนี้</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>ยังไม่มีที่เก็บ</translation>
    </message>
    <message>
        <source>Nothing waits to be bought.</source>
        <translation>ไม่มีรายการรอซื้อ</translation>
    </message>
    <message>
        <source>Loading what is to be bought…</source>
        <translation>กำลังโหลดรายการที่ต้องซื้อ…</translation>
    </message>
    <message numerus="yes">
        <source>of %n plays</source>
        <translation>
            <numerusform>จาก %n ชุด</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to go · %2 bound</source>
        <translation>เหลือ %1 · ผูกแล้ว %2</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n คำสั่งซื้อ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slips</source>
        <translation>
            <numerusform>%n สลิป</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %n plays</source>
        <translation>
            <numerusform>ยังขาด: %n ชุด</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n lines go</source>
        <translation>
            <numerusform>คืน %n รายการ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %n lines for me</source>
        <translation>
            <numerusform>รับไปซื้อ %n รายการ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::RunWords</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cut-off %1 at the shop, in %2</source>
        <translation>ร้านปิดรับซื้อ %1 ในอีก %2</translation>
    </message>
    <message>
        <source>The cut-off was %1 at the shop</source>
        <translation>ร้านปิดรับซื้อแล้วเมื่อ %1</translation>
    </message>
    <message>
        <source>All bought</source>
        <translation>ซื้อครบแล้ว</translation>
    </message>
    <message numerus="yes">
        <source>Too late: %n plays are missed</source>
        <translation>
            <numerusform>สายเกินไป: ซื้อไม่ทัน %n ชุด</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late: %n plays will be missed at this pace</source>
        <translation>
            <numerusform>ช้า: อัตรานี้จะซื้อไม่ทัน %n ชุด</numerusform>
        </translation>
    </message>
    <message>
        <source>On time: done by %1 at this pace</source>
        <translation>ทันเวลา: อัตรานี้เสร็จ %1</translation>
    </message>
    <message>
        <source>Terminal picks</source>
        <translation>เครื่องเลือกให้</translation>
    </message>
</context>
<context>
    <name>truvamate::ScanCounter</name>
    <message>
        <source>Reading…</source>
        <translation>กำลังอ่าน…</translation>
    </message>
    <message>
        <source>The photo is kept.</source>
        <translation>เก็บรูปแล้ว</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>กำลังตรวจ…</translation>
    </message>
    <message numerus="yes">
        <source>Match: %1 of %n plays</source>
        <translation>
            <numerusform>ตรงกัน: %1 จาก %n ชุด</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket could be read on the photo. Take it again, or set it aside.</source>
        <translation>อ่านสลิปในรูปไม่ได้ ถ่ายใหม่หรือแยกไว้</translation>
    </message>
    <message>
        <source>The game could not be read: take the photo again.</source>
        <translation>อ่านเกมไม่ได้: ถ่ายรูปใหม่</translation>
    </message>
    <message>
        <source>The serial is missing: use the hand scanner, or type it.</source>
        <translation>ไม่มีเลขประจำสลิป: ใช้เครื่องอ่านบาร์โค้ดหรือพิมพ์</translation>
    </message>
    <message>
        <source>The draw date is missing: type it.</source>
        <translation>ไม่มีวันที่งวด: พิมพ์เอง</translation>
    </message>
    <message>
        <source>The price is missing: type it.</source>
        <translation>ไม่มีราคา: พิมพ์เอง</translation>
    </message>
    <message>
        <source>Numbers are doubtful in play %1: choose what is printed.</source>
        <translation>เลขในชุด %1 ไม่แน่ชัด: เลือกตามที่พิมพ์</translation>
    </message>
    <message>
        <source>The workspace refused the slip %1: %2</source>
        <translation>พื้นที่ทำงานไม่รับสลิป %1: %2</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>อ่านไม่ได้</translation>
    </message>
    <message>
        <source>It was scanned here at %1.</source>
        <translation>สแกนที่นี่แล้วเมื่อ %1</translation>
    </message>
    <message>
        <source>It was scanned here at %1 and is bound to %2.</source>
        <translation>สแกนที่นี่แล้วเมื่อ %1 และผูกกับ %2</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>มีอยู่แล้ว</translation>
    </message>
    <message>
        <source>It is bound to %1.</source>
        <translation>ผูกกับ %1</translation>
    </message>
    <message>
        <source>It belongs to the house.</source>
        <translation>เป็นของบริษัท</translation>
    </message>
    <message>
        <source>Stop: the workspace refuses it</source>
        <translation>หยุด: พื้นที่ทำงานไม่รับ</translation>
    </message>
    <message>
        <source>Stop: wrong ticket</source>
        <translation>หยุด: สลิปไม่ถูกต้อง</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>ต้องดู</translation>
    </message>
    <message>
        <source>Nothing waits for it</source>
        <translation>ไม่มีรายการรอ</translation>
    </message>
    <message>
        <source>No ordered line waits for a ticket. Set it aside as paper of the house.</source>
        <translation>ไม่มีรายการที่สั่งรอสลิป แยกไว้เป็นสลิปของบริษัท</translation>
    </message>
    <message>
        <source>Compare it</source>
        <translation>ต้องเทียบ</translation>
    </message>
    <message>
        <source>Order %1 · compare print and order, then press Enter twice</source>
        <translation>คำสั่งซื้อ %1 · เทียบที่พิมพ์กับที่สั่ง แล้วกด Enter สองครั้ง</translation>
    </message>
    <message>
        <source>Order %1 · the workspace cannot be asked; it is sent later</source>
        <translation>คำสั่งซื้อ %1 · ติดต่อพื้นที่ทำงานไม่ได้ จะส่งภายหลัง</translation>
    </message>
    <message>
        <source>Order %1 · barcode, print and order agree</source>
        <translation>คำสั่งซื้อ %1 · บาร์โค้ด ที่พิมพ์ และที่สั่งตรงกัน</translation>
    </message>
    <message>
        <source>The draw has closed: it will be kept apart until two people decided.</source>
        <translation>งวดปิดแล้ว: จะแยกไว้จนกว่าสองคนจะตัดสิน</translation>
    </message>
    <message>
        <source>Bound to %1</source>
        <translation>ผูกกับ %1 แล้ว</translation>
    </message>
    <message>
        <source>It is being sent. The next, please.</source>
        <translation>กำลังส่ง สแกนใบถัดไปได้</translation>
    </message>
    <message>
        <source>Paper of the house</source>
        <translation>สลิปของบริษัท</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>แยกไว้แล้ว</translation>
    </message>
    <message>
        <source>“%1” is not the code of a lottery ticket.</source>
        <translation>“%1” ไม่ใช่รหัสของสลาก</translation>
    </message>
    <message>
        <source>It is the ticket on the screen.</source>
        <translation>เป็นสลิปที่อยู่บนจอ</translation>
    </message>
    <message>
        <source>%1 is scanned already.</source>
        <translation>สแกน %1 แล้ว</translation>
    </message>
    <message>
        <source>Photo needed</source>
        <translation>ต้องมีรูป</translation>
    </message>
    <message>
        <source>%1 is kept. Now its photo.</source>
        <translation>เก็บ %1 แล้ว ต่อไปถ่ายรูป</translation>
    </message>
    <message>
        <source>This paper could not be read whole: take it up again and add what is missing.</source>
        <translation>อ่านสลิปนี้ได้ไม่ครบ: หยิบขึ้นมาอีกครั้งแล้วเพิ่มสิ่งที่ขาด</translation>
    </message>
</context>
<context>
    <name>truvamate::ScanDesk</name>
    <message numerus="yes">
        <source>%n scans unsent (%1)</source>
        <translation>
            <numerusform>ยังไม่ส่ง %n การสแกน (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scans unsent</source>
        <translation>
            <numerusform>ยังไม่ส่ง %n การสแกน</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>สแกน</translation>
    </message>
    <message>
        <source>Bind the ticket</source>
        <translation>ผูกสลิป</translation>
    </message>
    <message>
        <source>Choose photo…</source>
        <translation>เลือกรูป…</translation>
    </message>
    <message>
        <source>Set the ticket aside…</source>
        <translation>แยกสลิปไว้…</translation>
    </message>
    <message>
        <source>Choose where the paper is put</source>
        <translation>เลือกที่เก็บสลิป</translation>
    </message>
    <message>
        <source>Go to the scans</source>
        <translation>ไปที่การสแกน</translation>
    </message>
    <message>
        <source>Choose the shop</source>
        <translation>เลือกร้าน</translation>
    </message>
    <message>
        <source>Paper of the house…</source>
        <translation>สลิปของบริษัท…</translation>
    </message>
    <message>
        <source>What is missing of the run…</source>
        <translation>ที่ยังขาดในรอบซื้อ…</translation>
    </message>
    <message>
        <source>Hand scanner…</source>
        <translation>เครื่องอ่านบาร์โค้ด…</translation>
    </message>
    <message>
        <source>Not sent since %1: %2 Work goes on; nothing is lost.</source>
        <translation>ยังไม่ได้ส่งตั้งแต่ %1: %2 ทำงานต่อได้ ไม่มีสิ่งใดสูญหาย</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>ลองเดี๋ยวนี้</translation>
    </message>
    <message>
        <source>Nothing is sent until somebody signs in again.</source>
        <translation>จะไม่ส่งจนกว่าจะมีผู้ลงชื่อเข้าใช้อีกครั้ง</translation>
    </message>
    <message>
        <source>Scanned %1.</source>
        <translation>สแกน %1 แล้ว</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>เปิด</translation>
    </message>
    <message>
        <source>Choose photos of tickets</source>
        <translation>เลือกรูปสลิป</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>รูป (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Set the ticket aside</source>
        <translation>แยกสลิปไว้</translation>
    </message>
    <message>
        <source>Nothing is bound. The photo stays in the list and can be taken up again.</source>
        <translation>ไม่มีการผูก รูปยังอยู่ในรายการและหยิบขึ้นมาทำต่อได้</translation>
    </message>
    <message>
        <source>It is paper of the house: report it</source>
        <translation>เป็นสลิปของบริษัท: แจ้งเรื่อง</translation>
    </message>
    <message>
        <source>Not what was ordered: return it to the shop</source>
        <translation>ไม่ใช่ที่สั่ง: คืนร้าน</translation>
    </message>
    <message>
        <source>The photo is taken again</source>
        <translation>จะถ่ายรูปใหม่</translation>
    </message>
    <message>
        <source>Damaged or not readable</source>
        <translation>เสียหายหรืออ่านไม่ได้</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>แยกไว้</translation>
    </message>
    <message>
        <source>There is no photo in what was dropped.</source>
        <translation>ไม่มีรูปในสิ่งที่ลากมาวาง</translation>
    </message>
    <message>
        <source>Start or stop the camera</source>
        <translation>เปิดหรือหยุดกล้อง</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>เลือกกล้อง</translation>
    </message>
    <message>
        <source>Take the ticket in the picture again</source>
        <translation>ถ่ายสลิปในภาพอีกครั้ง</translation>
    </message>
    <message>
        <source>Take the picture as it is</source>
        <translation>ถ่ายภาพตามที่เห็น</translation>
    </message>
    <message>
        <source>Watch a folder, or stop it</source>
        <translation>เฝ้าดูโฟลเดอร์หรือหยุด</translation>
    </message>
    <message>
        <source>Choose the folder that photos arrive in</source>
        <translation>เลือกโฟลเดอร์ที่รูปเข้ามา</translation>
    </message>
    <message>
        <source>Photos that are in the folder now are left alone; new ones are taken.</source>
        <translation>รูปที่มีอยู่ในโฟลเดอร์แล้วจะไม่แตะต้อง รับเฉพาะรูปใหม่</translation>
    </message>
    <message>
        <source>Undo the last correction</source>
        <translation>เลิกทำการแก้ครั้งล่าสุด</translation>
    </message>
</context>
<context>
    <name>truvamate::ScanHistory</name>
    <message>
        <source>Late: waits for two people</source>
        <translation>มาช้า: รอสองคนตัดสิน</translation>
    </message>
    <message>
        <source>The house&apos;s, sent</source>
        <translation>ของบริษัท ส่งแล้ว</translation>
    </message>
    <message>
        <source>Bound, sent</source>
        <translation>ผูกแล้ว ส่งแล้ว</translation>
    </message>
    <message>
        <source>Its photo came</source>
        <translation>รูปมาแล้ว</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>แยกไว้แล้ว</translation>
    </message>
    <message>
        <source>%1 · set aside</source>
        <translation>%1 · แยกไว้แล้ว</translation>
    </message>
    <message>
        <source>Needs a photo</source>
        <translation>ต้องมีรูป</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>รอคุณ</translation>
    </message>
    <message>
        <source>The house&apos;s, waiting to send</source>
        <translation>ของบริษัท รอส่ง</translation>
    </message>
    <message>
        <source>Bound, waiting to send</source>
        <translation>ผูกแล้ว รอส่ง</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>ยังไม่มีการสแกน</translation>
    </message>
    <message>
        <source>Every ticket that is scanned here stands in this list, newest first.</source>
        <translation>ทุกสลิปที่สแกนที่นี่อยู่ในรายการนี้ ใหม่สุดก่อน</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>สแกนแล้ว</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>ใหม่สุดก่อน</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>เวลา</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>เลขประจำสลิป</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>ชุด</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>ส่งอีกครั้ง</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>หยิบขึ้นมาอีกครั้ง</translation>
    </message>
    <message>
        <source>Captured, photo on its way</source>
        <translation>แจ้งแล้ว รูปถ่ายกำลังส่ง</translation>
    </message>
</context>
<context>
    <name>truvamate::ServerForm</name>
    <message>
        <source>Address of the server</source>
        <translation>ที่อยู่ของเซิร์ฟเวอร์</translation>
    </message>
    <message>
        <source>Ask whoever looks after the server for its address. It is asked which workspace it has; nothing is told to it.</source>
        <translation>โปรดขอที่อยู่จากผู้ดูแลเซิร์ฟเวอร์ โปรแกรมจะถามเซิร์ฟเวอร์ว่ามีพื้นที่ทำงานใด โดยไม่ส่งข้อมูลของคุณไป</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>ที่อยู่</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>กลับ</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>กำลังถามเซิร์ฟเวอร์…</translation>
    </message>
    <message>
        <source>Work there</source>
        <translation>เข้าทำงานที่นี่</translation>
    </message>
    <message>
        <source>Find the server</source>
        <translation>ค้นหาเซิร์ฟเวอร์</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a server&apos;s address</comment>
        <translation>ที่ %1</translation>
    </message>
</context>
<context>
    <name>truvamate::SessionsPane</name>
    <message>
        <source>Sign out there</source>
        <translation>ออกจากระบบที่เครื่องนั้น</translation>
    </message>
    <message>
        <source>Computers where you are signed in</source>
        <translation>คอมพิวเตอร์ที่คุณลงชื่อเข้าใช้อยู่</translation>
    </message>
    <message>
        <source>%1 · this computer, since %2</source>
        <comment>device and time</comment>
        <translation>%1 · เครื่องนี้ ตั้งแต่ %2</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <comment>device and time</comment>
        <translation>%1 · ตั้งแต่ %2</translation>
    </message>
</context>
<context>
    <name>truvamate::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>การตั้งค่า</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>รูปแบบสี</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>ขนาดของทุกอย่าง</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>ภาษา</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>เสียง</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>เครื่องนี้</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
    <message>
        <source>For everybody who works at this computer.</source>
        <translation>มีผลกับทุกคนที่ใช้เครื่องนี้</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>ตามระบบ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>สว่าง</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>มืด</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Sounds of matches and stops</source>
        <translation>เสียงเมื่อตรงกันและเมื่อต้องหยุด</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>ชื่อเครื่องนี้</translation>
    </message>
    <message>
        <source>You are signed in on</source>
        <translation>คุณลงชื่อเข้าใช้อยู่ที่</translation>
    </message>
</context>
<context>
    <name>truvamate::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>แป้นพิมพ์ลัด</translation>
    </message>
    <message>
        <source>Filter by words or key</source>
        <translation>กรองด้วยคำหรือแป้น</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ทำอะไร</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>แป้น</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>ปิด</translation>
    </message>
</context>
<context>
    <name>truvamate::SignInDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>ลงชื่อเข้าใช้อีกครั้ง</translation>
    </message>
    <message>
        <source>Your session has ended. What is on the screen stays as it is.</source>
        <translation>หมดเวลาการใช้งานแล้ว สิ่งที่อยู่บนจอยังอยู่เหมือนเดิม</translation>
    </message>
</context>
<context>
    <name>truvamate::SignInPanel</name>
    <message>
        <source>Sign in</source>
        <translation>ลงชื่อเข้าใช้</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>ชื่อเครื่องนี้</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>เครื่องนี้</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>คุณคือใคร</translation>
    </message>
    <message>
        <source>People of this workspace</source>
        <translation>ผู้ใช้ของพื้นที่ทำงานนี้</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>อีเมล</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>รหัสผ่าน</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name and roles</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>เลือกคนก่อน</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>สักครู่…</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a server</comment>
        <translation>บน %1</translation>
    </message>
    <message>
        <source>Code of the authenticator app, or a recovery code</source>
        <translation>รหัสจากแอปยืนยันตัวตน หรือรหัสกู้คืน</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>รหัส</translation>
    </message>
    <message numerus="yes">
        <source>Too many tries. You can try again in %n seconds.</source>
        <translation>
            <numerusform>ลองหลายครั้งเกินไป ลองใหม่ได้ในอีก %n วินาที</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::SlipPlanTable</name>
    <message numerus="yes">
        <source>%n draws, to %1</source>
        <translation>
            <numerusform>%n งวด ถึง %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>สลิป</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>ชุด</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>เลข</translation>
    </message>
    <message>
        <source>With</source>
        <translation>เสริม</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>งวด</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>รับโดย</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>คุณ</translation>
    </message>
    <message>
        <source>Slips to fill in</source>
        <translation>สลิปที่ต้องกรอก</translation>
    </message>
    <message>
        <source>Nothing to fill in</source>
        <translation>ไม่มีสลิปที่ต้องกรอก</translation>
    </message>
    <message>
        <source>Every line of this draw that you may buy has its paper.</source>
        <translation>ทุกรายการของงวดนี้ที่คุณซื้อได้มีสลิปแล้ว</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>ราคา</translation>
    </message>
</context>
<context>
    <name>truvamate::SlipSheet</name>
    <message>
        <source>Slip %1</source>
        <translation>สลิป %1</translation>
    </message>
    <message>
        <source>Printed %1, at the shop</source>
        <translation>พิมพ์เมื่อ %1 เวลาร้าน</translation>
    </message>
</context>
<context>
    <name>truvamate::StatementDialog</name>
    <message>
        <source>Statement of %1</source>
        <translation>ใบแจ้งรายละเอียดของ %1</translation>
    </message>
    <message>
        <source>Language of the statement</source>
        <translation>ภาษาของใบแจ้งรายละเอียด</translation>
    </message>
    <message>
        <source>Thai and English</source>
        <translation>ไทยและอังกฤษ</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>ไทย</translation>
    </message>
    <message>
        <source>English</source>
        <translation>อังกฤษ</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>คัดลอกทั้งหมด</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>บันทึกเป็น PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>พิมพ์…</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>บันทึกใบแจ้งรายละเอียด</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>บันทึกเป็น %1 แล้ว</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another place.</source>
        <translation>เขียน “%1” ไม่ได้: %2 โปรดเลือกที่อื่น</translation>
    </message>
</context>
<context>
    <name>truvamate::StatusLine</name>
    <message>
        <source>Sign in again</source>
        <translation>ลงชื่อเข้าใช้อีกครั้ง</translation>
    </message>
    <message>
        <source>EN · ไทย</source>
        <translation>EN · ไทย</translation>
    </message>
    <message>
        <source>Change the language to Thai</source>
        <translation>เปลี่ยนภาษาเป็นอังกฤษ</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>หมดเวลาการใช้งานแล้ว</translation>
    </message>
    <message>
        <source>Nothing unsent</source>
        <translation>ไม่มีงานที่ยังไม่ส่ง</translation>
    </message>
    <message>
        <source>Safe to close</source>
        <translation>ปิดได้อย่างปลอดภัย</translation>
    </message>
    <message>
        <source>Not yet safe to close</source>
        <translation>ยังปิดไม่ได้</translation>
    </message>
    <message>
        <source>cut-off in %1</source>
        <translation>ปิดรับซื้อในอีก %1</translation>
    </message>
    <message>
        <source>cut-off has passed</source>
        <translation>เลยเวลาปิดรับซื้อแล้ว</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what and when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>ตัวอย่าง</translation>
    </message>
    <message>
        <source>Everything in this workspace is invented.</source>
        <translation>ทุกอย่างในพื้นที่ทำงานนี้สมมติขึ้น</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>ฝึกหัด</translation>
    </message>
    <message>
        <source>Nothing in this workspace is real.</source>
        <translation>ไม่มีอะไรจริงในพื้นที่ทำงานนี้</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>ในเครื่องนี้</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>กำลังเชื่อมต่อใหม่…</translation>
    </message>
    <message>
        <source>Without the server</source>
        <translation>ติดต่อเซิร์ฟเวอร์ไม่ได้</translation>
    </message>
    <message>
        <source>The server is not trusted</source>
        <translation>เซิร์ฟเวอร์ไม่น่าเชื่อถือ</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>เชื่อมต่อกับ %1</translation>
    </message>
</context>
<context>
    <name>truvamate::SumTable</name>
    <message>
        <source>Amounts</source>
        <translation>จำนวนเงิน</translation>
    </message>
</context>
<context>
    <name>truvamate::TicketLookup</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>อ่านไฟล์นี้ไม่ได้</translation>
    </message>
    <message>
        <source>No ticket with a readable serial was found on this photo.</source>
        <translation>ไม่พบสลิปที่อ่านเลขประจำสลิปได้ในรูปนี้</translation>
    </message>
    <message>
        <source>Belongs to the house</source>
        <translation>เป็นของบริษัท</translation>
    </message>
    <message>
        <source>The ticket with the serial ending in %1 is not known here.</source>
        <translation>ไม่รู้จักสลิปที่เลขประจำสลิปลงท้ายด้วย %1</translation>
    </message>
</context>
<context>
    <name>truvamate::TimelineView</name>
    <message>
        <source>What happened</source>
        <translation>สิ่งที่เกิดขึ้น</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
</context>
<context>
    <name>truvamate::ToBuyDesk</name>
    <message>
        <source>%1, in %2</source>
        <translation>%1 ในอีก %2</translation>
    </message>
    <message>
        <source>%1, passed</source>
        <translation>%1 ผ่านไปแล้ว</translation>
    </message>
    <message>
        <source>all bought</source>
        <translation>ซื้อครบ</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>ซื้อไม่ทัน</translation>
    </message>
    <message>
        <source>late</source>
        <translation>ช้า</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>ทันเวลา</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>รอบซื้อ</translation>
    </message>
    <message>
        <source>Cut-off at the shop</source>
        <translation>ร้านปิดรับซื้อ</translation>
    </message>
    <message>
        <source>To buy</source>
        <translation>ต้องซื้อ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>สถานะ</translation>
    </message>
    <message>
        <source>Hold for me</source>
        <translation>รับไปซื้อ</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>คืนรายการ</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>รับช่วงต่อ…</translation>
    </message>
    <message>
        <source>Choose the shop</source>
        <translation>เลือกร้าน</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>ร้าน</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>รอบซื้อ</translation>
    </message>
    <message>
        <source>Nothing waits to be bought</source>
        <translation>ไม่มีรายการรอซื้อ</translation>
    </message>
    <message>
        <source>Paid lines of draws that are still open show here, the next cut-off first.</source>
        <translation>รายการที่ชำระแล้วของงวดที่ยังเปิดอยู่จะแสดงที่นี่ เรียงตามเวลาปิดรับซื้อที่ใกล้ที่สุด</translation>
    </message>
    <message>
        <source>Take over from %1</source>
        <translation>รับช่วงต่อจาก %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 may be buying these %n plays at this moment. Ask first: what both of you buy is paid twice, and the second ticket is the house&apos;s.</source>
        <translation>
            <numerusform>%1 อาจกำลังซื้อ %n ชุดนี้อยู่ โปรดถามก่อน หากซื้อซ้ำกันบริษัทจะจ่ายสองครั้ง และตั๋วใบที่สองเป็นของบริษัท</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n plays over</source>
        <translation>
            <numerusform>รับช่วงต่อ %n ชุด</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the slips of %1</source>
        <translation>พิมพ์รายการสลิปของ %1</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>คนอื่น</translation>
    </message>
    <message>
        <source>Scan them</source>
        <translation>สแกนตั๋ว</translation>
    </message>
</context>
<context>
    <name>truvamate::ToBuyTable</name>
    <message>
        <source>Order</source>
        <translation>คำสั่งซื้อ</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>รายการ</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>เลข</translation>
    </message>
    <message>
        <source>With</source>
        <translation>ตัวเลือกเสริม</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>ผู้รับไปซื้อ</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>คุณ</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>ไม่มีสิ่งใดขาด</translation>
    </message>
    <message>
        <source>Every line that you may buy for this draw has its paper.</source>
        <translation>ทุกรายการที่คุณซื้อได้ในงวดนี้มีสลิปแล้ว</translation>
    </message>
    <message>
        <source>Still to buy</source>
        <translation>ที่ยังต้องซื้อ</translation>
    </message>
</context>
<context>
    <name>truvamate::Toast</name>
    <message>
        <source>Close this message</source>
        <translation>ปิดข้อความนี้</translation>
    </message>
</context>
<context>
    <name>truvamate::TypedPlay</name>
    <message>
        <source>Type five numbers of 1 to %1 and then one of 1 to %2, such as 2 25 36 43 61 24.</source>
        <translation>พิมพ์ห้าตัวจาก 1 ถึง %1 แล้วหนึ่งตัวจาก 1 ถึง %2 เช่น 2 25 36 43 61 24</translation>
    </message>
</context>
<context>
    <name>truvamate::VerdictPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>และอีก %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>แยกไว้…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>พร้อม</translation>
    </message>
    <message numerus="yes">
        <source> · %n more wait</source>
        <translation>
            <numerusform> · รออีก %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>ผูก</translation>
    </message>
    <message>
        <source>I compared it</source>
        <translation>เทียบแล้ว</translation>
    </message>
    <message>
        <source>Seen: set it aside</source>
        <translation>เห็นแล้ว: แยกไว้</translation>
    </message>
    <message>
        <source>Choose photo…</source>
        <translation>เลือกรูป…</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>หยุดอ่าน</translation>
    </message>
    <message>
        <source>Show a ticket to the camera, drop its photo, or use the hand scanner.</source>
        <translation>แสดงสลิปต่อหน้ากล้อง ลากรูปมาวาง หรือใช้เครื่องอ่านบาร์โค้ด</translation>
    </message>
</context>
<context>
    <name>truvamate::WedgeDialog</name>
    <message>
        <source>Scan any code to try it.</source>
        <translation>สแกนรหัสใดก็ได้เพื่อทดลอง</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>เครื่องอ่านบาร์โค้ด</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ไม่มี</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> มิลลิวินาที</translation>
    </message>
    <message>
        <source>Sent before a code</source>
        <translation>ส่งก่อนรหัส</translation>
    </message>
    <message>
        <source>Sent after a code</source>
        <translation>ส่งหลังรหัส</translation>
    </message>
    <message>
        <source>Key at the end</source>
        <translation>แป้นปิดท้าย</translation>
    </message>
    <message>
        <source>Longest time between its keys</source>
        <translation>เวลาสูงสุดระหว่างแป้น</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>ใช้ค่านี้</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ยกเลิก</translation>
    </message>
    <message numerus="yes">
        <source>It read %1 (%n characters).</source>
        <translation>
            <numerusform>อ่านได้ %1 (%n ตัวอักษร)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>truvamate::WelcomePage</name>
    <message>
        <source>Welcome to Truvamate</source>
        <translation>ยินดีต้อนรับสู่ Truvamate</translation>
    </message>
    <message>
        <source>Look around in a sample workspace</source>
        <translation>ลองดูพื้นที่ทำงานตัวอย่าง</translation>
    </message>
    <message>
        <source>With invented customers, orders, slips and results. Takes a few seconds.</source>
        <translation>มีลูกค้า คำสั่งซื้อ สลิป และผลรางวัลที่สมมติขึ้น ใช้เวลาไม่กี่วินาที</translation>
    </message>
    <message>
        <source>Start your own workspace…</source>
        <translation>เริ่มพื้นที่ทำงานของคุณเอง…</translation>
    </message>
    <message>
        <source>Empty, for real work, in a folder of this computer.</source>
        <translation>ว่างเปล่า สำหรับงานจริง อยู่ในโฟลเดอร์ของเครื่องนี้</translation>
    </message>
    <message>
        <source>Open a workspace that is here already…</source>
        <translation>เปิดพื้นที่ทำงานที่มีอยู่แล้ว…</translation>
    </message>
    <message>
        <source>Choose its folder.</source>
        <translation>เลือกโฟลเดอร์</translation>
    </message>
    <message>
        <source>Your own workspace</source>
        <translation>พื้นที่ทำงานของคุณเอง</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>โฟลเดอร์ของพื้นที่ทำงาน</translation>
    </message>
    <message>
        <source>Where are your orders, slips and payouts kept?</source>
        <translation>คำสั่งซื้อ สลิป และการจ่ายเงินของคุณเก็บไว้ที่ใด</translation>
    </message>
    <message>
        <source>Work on your team&apos;s server…</source>
        <translation>ทำงานบนเซิร์ฟเวอร์ของทีม…</translation>
    </message>
    <message>
        <source>Choose it where others work on the same orders. You need its address.</source>
        <translation>เลือกข้อนี้หากมีคนอื่นทำงานกับคำสั่งซื้อเดียวกัน คุณต้องมีที่อยู่ของเซิร์ฟเวอร์</translation>
    </message>
    <message>
        <source>Your team&apos;s server</source>
        <translation>เซิร์ฟเวอร์ของทีม</translation>
    </message>
</context>
<context>
    <name>truvamate::WinPane</name>
    <message>
        <source>What it won</source>
        <translation>รางวัลที่ถูก</translation>
    </message>
    <message>
        <source>Way to claim</source>
        <translation>วิธีขอรับรางวัล</translation>
    </message>
    <message>
        <source>Who signs the claim</source>
        <translation>ผู้ลงนามขอรับรางวัล</translation>
    </message>
    <message>
        <source>Taxes follow the signature</source>
        <translation>ภาษีเป็นของผู้ลงนาม</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>ผู้ลงนาม</translation>
    </message>
    <message>
        <source>The house&apos;s slip</source>
        <translation>สลิปของบริษัท</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>ถูกรางวัล</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>ขอรับแล้ว</translation>
    </message>
    <message>
        <source>Every win of this slip is claimed.</source>
        <translation>รางวัลทั้งหมดของสลิปนี้ขอรับแล้ว</translation>
    </message>
    <message>
        <source>Slip …%1 of %2, %3</source>
        <translation>สลิป …%1 ของ %2 รัฐ %3</translation>
    </message>
    <message>
        <source>%1 won %2. Paper is claimed whole, in the state that sold it.</source>
        <translation>%1 ถูกรางวัล %2 ต้องขอรับทั้งใบในรัฐที่ขาย</translation>
    </message>
    <message>
        <source>%1 won a prize that the lottery announces. It is claimed at a claim centre.</source>
        <translation>%1 ถูกรางวัลที่สำนักงานสลากเป็นผู้ประกาศ ต้องขอรับที่ศูนย์รับรางวัล</translation>
    </message>
    <message>
        <source>Play %1: %2</source>
        <translation>ชุด %1: %2</translation>
    </message>
    <message>
        <source>to be announced</source>
        <translation>รอประกาศ</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>คาดว่าจะได้</translation>
    </message>
    <message>
        <source>A shop in %1 pays slips below %2; %3 may be withheld elsewhere.</source>
        <translation>ร้านในรัฐ %1 จ่ายสลิปที่ต่ำกว่า %2 ที่อื่นอาจถูกหัก %3</translation>
    </message>
    <message>
        <source>Please name who signs the claim: taxes follow the signature.</source>
        <translation>โปรดระบุผู้ลงนามขอรับรางวัล: ภาษีเป็นของผู้ลงนาม</translation>
    </message>
    <message>
        <source>Claim opened: %1 are expected.</source>
        <translation>เปิดการขอรับรางวัลแล้ว: คาดว่าจะได้ %1</translation>
    </message>
</context>
<context>
    <name>truvamate::WorkFrame</name>
    <message>
        <source>Your roles have no desk that shows this.</source>
        <translation>บทบาทของคุณไม่มีหน้าที่แสดงสิ่งนี้</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>เปิด</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>ทุกหน้า</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>ไปที่ %1</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>ค้นหาและคำสั่ง</translation>
    </message>
    <message>
        <source>New</source>
        <translation>สร้างใหม่</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>กรอง</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>โหลดใหม่</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>ส่งออกรายการ…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>พิมพ์…</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>แถวถัดไป</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>แถวก่อนหน้า</translation>
    </message>
    <message>
        <source>Paste a file, a photo or a number</source>
        <translation>วางไฟล์ รูป หรือหมายเลข</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>ส่วนถัดไปของจอ</translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>ไปที่ข้อความล่าสุด</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>การแจ้งเตือน</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>แป้นพิมพ์ลัด</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>การตั้งค่า…</translation>
    </message>
    <message>
        <source>Change the language to Thai</source>
        <translation>เปลี่ยนภาษาเป็นอังกฤษ</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>สว่างหรือมืด</translation>
    </message>
    <message>
        <source>Switch person…</source>
        <translation>เปลี่ยนผู้ใช้…</translation>
    </message>
    <message>
        <source>Switch workspace…</source>
        <translation>เปลี่ยนพื้นที่ทำงาน…</translation>
    </message>
    <message>
        <source>About and diagnostics</source>
        <translation>เกี่ยวกับโปรแกรมและข้อมูลวินิจฉัย</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>ออกจากระบบ</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>ปิดโปรแกรม</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>ไม่มีอะไรให้วาง</translation>
    </message>
    <message>
        <source>The picture could not be pasted: no file can be written.</source>
        <translation>วางรูปไม่ได้ เพราะเขียนไฟล์ไม่ได้</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %n new</source>
        <translation>
            <numerusform>การแจ้งเตือน ใหม่ %n รายการ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title and key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name and roles</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Try the server now</source>
        <translation>ลองติดต่อเซิร์ฟเวอร์เดี๋ยวนี้</translation>
    </message>
    <message>
        <source>Back up the workspace…</source>
        <translation>สำรองพื้นที่ทำงาน…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>กู้คืนข้อมูลสำรอง…</translation>
    </message>
</context>
</TS>
