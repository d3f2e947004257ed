"""A day of the sample production as a view, for the tests of sheets: ordinary, and very full."""

from dataclasses import replace
from datetime import date

from core.calls.model import DepartmentNote, ExtrasCall, ExtrasKind
from core.calls.view import CallSheetView, CastRow, Contact, DayTimes, NextDay, SceneRow
from core.people.model import Department, Role
from core.schedule.model import StripKind
from core.schedule.sun import Sun
from core.script.model import DayNight, IntExt, PlaceType
from core.values.ids import Id
from core.values.language_code import Country
from core.values.lengths import Eighths, LengthForm
from core.values.texts import NO_NAME, NO_TEXT, TwoNames, TwoTexts
from core.values.times import DayMinute

DAY = Id("day38")
CAST = (
    ("한서윤", "ハン・ソユン", "이가람", "이가람", "イ・ガラム", Country.KR),
    ("하야세 리쿠", "早瀬 陸", "森下 悠斗", "모리시타 유토", "森下 悠斗", Country.JP),
    ("민도현", "ミン・ドヒョン", "오태겸", "오태겸", "オ・テギョム", Country.KR),
    ("오노데라 미오", "小野寺 澪", "藤原 佳乃", "후지와라 요시노", "藤原 佳乃", Country.JP),
    ("백 소장", "ペク所長", "장문석", "장문석", "チャン・ムンソク", Country.KR),
    ("하야세 시오리", "早瀬 汐里", "藤井 千鶴", "후지이 지즈루", "藤井 千鶴", Country.JP),
    ("하루카(아역)", "はるか（子役）", "小野 ひより", "오노 히요리", "小野 ひより", Country.JP),
    ("윤 실장", "ユン室長", "백승아", "백승아", "ペク・スンア", Country.KR),
    ("오 선장", "オ船長", "노진우", "노진우", "ノ・ジヌ", Country.KR),
    ("𠮷田 巡査", "𠮷田 巡査", "木下 蓮", "기노시타 렌", "木下 蓮", Country.JP),
)
SCENES = (
    (
        "5-12",
        "E",
        "D",
        "흰여울길 / 계단",
        "白い早瀬の道 / 階段",
        "서윤, 리쿠를 다시 만난다",
        "ソユン、陸と再会する",
        (0, 1),
        11,
        60,
    ),
    (
        "5-14",
        "E",
        "D",
        "흰여울길 / 담벼락 앞",
        "白い早瀬の道 / 石塀の前",
        "하루카가 젖은 사진을 내민다",
        "はるかが濡れた写真を差し出す",
        (0, 1, 6),
        6,
        50,
    ),
    (
        "6-03",
        "E",
        "D",
        "수리조선소 / 도크 앞",
        "修理造船所 / ドック前",
        "리쿠, 도현과 정면으로 부딪친다",
        "陸、ドヒョンと正面からぶつかる",
        (1, 2),
        9,
        70,
    ),
    (
        "6-04",
        "I",
        "D",
        "수리조선소 / 사무실",
        "修理造船所 / 事務所",
        "이십 년 전 장부가 서랍 밑에서 나온다",
        "二十年前の帳簿が引き出しの底から出てくる",
        (1, 2, 4),
        18,
        80,
    ),
    ("6-07", "I", "D", "수리조선소 / 복도", "修理造船所 / 廊下", "백 소장의 경고", "ペク所長の警告", (2, 4), 5, 35),
    (
        "5-21",
        "E",
        "E",
        "영도대교 아래",
        "影島大橋の下",
        "해 질 녘, 두 사람의 약속",
        "日暮れ、二人の約束",
        (0, 1),
        8,
        45,
    ),
    ("5-22", "E", "N", "영도대교 / 인도", "影島大橋 / 歩道", "澪가 진실을 말한다", "澪が真実を語る", (0, 1, 3), 14, 90),
    ("7-02", "I", "N", "서윤의 차 / 안", "ソユンの車 / 車内", "잠든 하루카", "眠るはるか", (0, 6), 7, 40),
)
BANNERS = {
    2: (StripKind.MOVE, "흰여울 → 청학동 수리조선소", "白い早瀬 → 青鶴洞 修理造船所", 30),
    3: (StripKind.MEAL, "중식 · 밥차 80식", "昼食・ケータリング 80食", 60),
    5: (StripKind.MOVE, "수리조선소 → 영도대교 아래", "修理造船所 → 影島大橋の下", 30),
    6: (StripKind.MEAL, "석식 · 근처 식당 80식", "夕食・近くの食堂 80食", 60),
}
NOTES = (
    (
        Department.DIRECTING,
        "씬 5-21 매직아워 15분 안에 2컷, 리허설은 15:45 이전",
        "S#5-21はマジックアワー15分で2カット、リハーサルは15:45まで",
    ),
    (Department.CAMERA, "크레인 5-22 · 드론 없음(다리 통제구역)", "クレーン 5-22・ドローンなし（橋は飛行禁止区域）"),
    (
        Department.LIGHTING,
        "발전차 17:30 다리 남단 · 가로등 소등 협조 18:00",
        "電源車 17:30 橋南詰・街灯消灯の協力 18:00",
    ),
    (Department.PROPS, "장부, 낡은 사진 2벌, 배 모형", "帳簿、古い写真2組、船の模型"),
    (Department.COSTUME, "리쿠 젖은 상의 여벌 2", "陸 濡れた上着の替え2"),
    (Department.SAFETY, "구급차 대기 18:00~", "救急車待機 18:00〜"),
)
STAFF = (
    ("연출", "監督", "서도원", "서도원", "ソ・ドウォン", "010-0000-2841", Country.KR),
    ("조연출", "チーフ助監督", "하윤지", "하윤지", "ハ・ユンジ", "010-0000-5512", Country.KR),
    ("제작PD", "制作担当", "백승아", "백승아", "ペク・スンア", "010-0000-7730", Country.KR),
    ("일본 측 코디네이터", "日本側コーディネーター", "木下 蓮", "기노시타 렌", "木下 蓮", "090-0000-1456", Country.JP),
)


def roles() -> tuple[Role, ...]:
    return tuple(
        Role(id=Id(f"role{n}"), number=n, name=TwoNames(ko, ko, ja, ""), manager=NO_NAME, manager_phone="")
        for n, (ko, ja, *_) in enumerate(CAST, start=1)
    )


def scene_rows() -> tuple[SceneRow, ...]:
    rows: list[SceneRow] = []
    clock, everybody = 8 * 60, roles()
    for at, (label, inside, light, set_ko, set_ja, ko, ja, who, length, minutes) in enumerate(SCENES):
        if at in BANNERS:
            kind, banner_ko, banner_ja, long = BANNERS[at]
            text = TwoTexts(banner_ko, banner_ja)
            rows.append(SceneRow(kind, DayMinute(clock), DayMinute(clock + long), long, text=text))
            clock += long
        main_ko, _, sub_ko = set_ko.partition(" / ")
        main_ja, _, sub_ja = set_ja.partition(" / ")
        rows.append(
            SceneRow(
                StripKind.SCENE,
                DayMinute(clock),
                DayMinute(clock + minutes),
                minutes,
                label,
                IntExt(inside),
                DayNight(light),
                PlaceType.LOCATION,
                TwoTexts(main_ko, main_ja),
                TwoTexts(sub_ko, sub_ja),
                TwoTexts(ko, ja),
                Eighths(length),
                tuple(everybody[n] for n in who),
                (TwoTexts("우산", "傘"),) if at == 0 else (),
            )
        )
        clock += minutes
    return tuple(rows)


def cast_rows(rows: tuple[SceneRow, ...]) -> tuple[CastRow, ...]:
    calls = []
    for role, (_, _, native, ko, ja, side) in zip(roles(), CAST, strict=True):
        mine = [row for row in rows if role in row.roles]
        start, end = (mine[0].start, mine[-1].end) if mine else (DayMinute.at(17), DayMinute.at(26, 30))
        calls.append(
            CastRow(
                role=role,
                actor=TwoNames(native, ko, ja),
                pickup_at=DayMinute(start - 120) if side is Country.JP else None,
                call_at=DayMinute(start - 80),
                makeup_at=DayMinute(start - 70),
                ready_at=DayMinute(start - 20),
                on_set_at=DayMinute(start - 10),
                wraps_at=end,
                scenes=tuple(row.label for row in mine),
                place=NO_TEXT,
                costume=TwoTexts(f"의상 {role.number}", f"衣裳{role.number}"),
                note=TwoTexts("통역 동행", "通訳同行") if side is Country.JP else NO_TEXT,
                manager=TwoNames("송하늘", "송하늘", "ソン・ハヌル")
                if side is Country.KR
                else TwoNames("", "기타 사나", "喜多 紗奈"),
                manager_phone=f"0{'10' if side is Country.KR else '90'}-0000-{1000 + role.number}",
                side=side,
            )
        )
    return tuple(calls)


def passers_by() -> ExtrasCall:
    return ExtrasCall(
        id=Id("extras1"),
        day_id=DAY,
        kind=ExtrasKind.ATMOSPHERE,
        men=12,
        women=8,
        ages=TwoTexts("20~60대", "20〜60代"),
        call_at=DayMinute.at(16, 30),
        place=TwoTexts("다리 남단", "橋南詰"),
        costume=TwoTexts("늦가을, 퇴근길 행인", "晩秋、帰宅途中の通行人"),
        scenes="5-22",
        contact=TwoTexts("반장", "担当"),
        contact_phone="010-0000-3391",
    )


def ordinary_day() -> CallSheetView:
    """Return day 38: eight scenes, four banners, ten roles, past midnight for some."""
    rows = scene_rows()
    return CallSheetView(
        day_id=DAY,
        title=TwoTexts("두 번째 바다", "二つ目の海"),
        length_form=LengthForm.EIGHTHS,
        unit_letter="A",
        unit_name=TwoTexts("A팀", "A班"),
        country=Country.KR,
        day_number=38,
        total_days=64,
        date=date(2026, 11, 24),
        version=3,
        times=DayTimes(
            DayMinute.at(5, 30), DayMinute.at(6, 30), DayMinute.at(8), DayMinute.at(20, 30), DayMinute.at(25)
        ),
        sun=Sun(DayMinute.at(7, 7), DayMinute.at(17, 14), DayMinute.at(16, 40)),
        weather=TwoTexts("맑음", "晴れ"),
        temperature_low=6,
        temperature_high=13,
        precipitation=10,
        place=TwoTexts("부산 영도 흰여울길", "釜山 影島 白い早瀬の道"),
        address=TwoTexts("부산광역시 영도구 영선동4가 605-3", "釜山広域市影島区瀛仙洞4街605-3"),
        latitude_micro=35_078_500,
        longitude_micro=129_045_300,
        assemble_place=TwoTexts("영도 흰여울 공영주차장", "影島ヒンヨウル公営駐車場"),
        parking=TwoTexts("공영주차장 B구역 12면", "公営駐車場B区画12台"),
        hospital=TwoTexts("영도병원 응급실 1.8 km", "影島病院 救急 1.8 km"),
        hospital_phone="051-419-7500",
        staff=tuple(
            Contact(TwoTexts(ko, ja), TwoNames(*names), number, side) for ko, ja, *names, number, side in STAFF
        ),
        rows=rows,
        cast=cast_rows(rows),
        extras=(passers_by(),),
        notes=tuple(
            DepartmentNote(id=Id(kind), day_id=DAY, department=kind, text=TwoTexts(ko, ja)) for kind, ko, ja in NOTES
        ),
        meals=TwoTexts(
            "중식 12:00 밥차 80식 / 석식 17:00 근처 식당 80식", "昼食 12:00 ケータリング80食／夕食 17:00 近くの食堂80食"
        ),
        rain_plan=TwoTexts("실내 씬 6-04, 6-07 먼저 촬영", "屋内のS#6-04、6-07を先に撮影"),
        rain_decides_at=DayMinute.at(5, 30),
        rain_decider=TwoTexts("제작PD", "制作担当"),
        notices=TwoTexts(
            "주민 통행 우선 · 촬영 사진 게시 금지 · 계단 미끄럼 주의",
            "住民の通行を優先・撮影写真のSNS投稿禁止・階段の滑りに注意",
        ),
        next_day=NextDay(
            39, date(2026, 11, 25), DayMinute.at(7), TwoTexts("송도 해변", "松島海岸"), ("5-30", "5-31", "7-11")
        ),
        next_day_note=NO_TEXT,
    )


def full_day() -> CallSheetView:
    """Return a day of 40 scenes and 60 people to phone."""
    day = ordinary_day()
    return replace(day, rows=day.rows * 5, staff=day.staff * 15, cast=day.cast * 2, notes=day.notes * 2)
