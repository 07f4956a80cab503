// The names that exports give their columns, in the languages they are written in, folded to letters and digits.

import { FEATURE_NAMES } from '../../../../shared/domain/features.ts';
import type { ImportField } from '../../../../shared/domain/import-kinds.ts';

/** Lower case, without marks on Latin letters, without anything but letters and digits. */
export const headerKey = (header: string): string =>
  header
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

const NAMES: Partial<Record<ImportField, string>> = {
  spotify:
    'trackuri spotifyuri spotifytrackuri uri trackid spotifyid spotifytrackid spotifytrack trackhref spotifyurl spotifylink id url link href',
  title: `trackname title name track song songname songtitle tracktitle
    titel titelname songtitel trackname nameDesTitels liedtitel
    titre nomdelapiste nomdutitre titredelapiste nomdumorceau morceau chanson
    titulo nombredelacancion nombredelapista cancion pista nombre
    nomedafaixa nomedamusica faixa musica nome
    titolo nomebrano nomedelbrano brano nometraccia traccia canzone
    nummer nummernaam naamvannummer tracknaam lattitel latnamn latens namn sporets navn sang
    tytul nazwautworu utwor kappaleennimi kappale nazevskladby skladba sarkiadi sarki parcaadi
    название названиетрека трек песня композиция назватреку
    曲名 トラック名 タイトル 楽曲名 곡명 제목 트랙이름 노래 歌曲 歌名 歌曲名称 曲目 标题 標題 曲名稱 歌曲名稱
    اسمالأغنية العنوان שםהשיר`,
  artists: `artistnames artistname artists artist trackartist trackartists performer band creator artistsname
    interpret interpreten kunstler kunstlername kunstlernamen
    artiste artistes nomdelartiste nomsdesartistes nomdesartistes interprete
    artista artistas nombredelartista nombresdelosartistas nombredelosartistas
    nomedoartista nomesdosartistas nomedosartistas nomeartista nomeartisti nomedellartista artisti
    artiest artiesten artiestnaam naamvanartiest artistnamn kunstner artisti wykonawca wykonawcy artysta
    esittaja umelec interpretjmeno sanatci sanatcilar sanatciadi
    исполнитель исполнители имяисполнителя артист виконавець
    アーティスト アーティスト名 歌手 아티스트 아티스트이름 가수 艺术家 艺人 歌手名 演出者 藝人 الفنان האמן`,
  album: `albumname album albumtitle trackalbumname release
    albumtitel nomdelalbum titredelalbum nombredelalbum nombredelalbum nomedoalbum nomealbum nomedellalbum albumnaam
    albumnamn albumi nazwaalbumu albumadi альбом названиеальбома アルバム アルバム名 앨범 앨범명 앨범이름 专辑 专辑名称 專輯 الألبوم`,
  albumArtist: 'albumartistnames albumartistname albumartist albumartists',
  isrc: 'isrc isrccode trackisrc',
  durationMs: 'durationms trackdurationms lengthms msduration dauerms dureems duracionms duracaoms duratams',
  duration: `duration trackduration length time durations durationsec durationseconds totaltime
    dauer lange laufzeit duree duracion duracao durata duur lengde czastrwania kesto sure
    длительность продолжительность 長さ 再生時間 길이 재생시간 时长 時長`,
  year: `releasedate albumreleasedate trackalbumreleasedate year albumyear releaseyear releasedyear
    erscheinungsdatum veroffentlichungsdatum jahr datedesortie annee fechadelanzamiento fechadelanzamientodelalbum ano
    datadelancamento datadelancamentodoalbum datadiuscita anno jaar releasedatum
    датарелиза датавыпуска год リリース日 発売日 발매일 发行日期 發行日期`,
  trackNumber: 'tracknumber trackno titelnummer numerodepiste numerodepista numerodafaixa',
  explicit: 'explicit trackexplicit',
  popularity: 'popularity trackpopularity beliebtheit popularite popularidad popularidade popolarita',
  genres: 'genres artistgenres genre trackgenre playlistgenre',
  addedAt: `addedat dateadded addeddate tagtime
    hinzugefugtam ajoutele anadidoel fechaenqueseanadio fechadeadicion adicionadoem aggiuntoil toegevoegdop
    добавлено 追加日 추가날짜 添加日期`,
  playlist:
    'playlistname playlist playlisttitle nomdelaplaylist nombredelaplaylist nomedaplaylist wiedergabeliste',
  playlistId: 'playlistid playlisturi',
  timeSignature: 'timesignature',
  tempo: 'tempo bpm',
  energy: 'energy energie energia',
  danceability: 'danceability',
  valence: 'valence happiness',
  acousticness: 'acousticness',
  instrumentalness: 'instrumentalness',
  liveness: 'liveness',
  speechiness: 'speechiness',
  loudness: 'loudness loudnessdb',
  key: 'key',
  mode: 'mode',
};

/** The field a header names; of fields with the same name the first. */
const fields = new Map<string, ImportField>();
/** How far in front a name stands in its field's list: of two columns the better named one counts. */
const places = new Map<string, number>();
for (const field of Object.keys(NAMES) as ImportField[]) {
  (NAMES[field] ?? '').split(/\s+/u).forEach((name, place) => {
    const key = name.toLowerCase();
    if (key === '' || fields.has(key)) return;
    fields.set(key, field);
    places.set(key, place);
  });
}

export const fieldNamed = (header: string): ImportField | null => fields.get(headerKey(header)) ?? null;
export const placeOf = (header: string): number => places.get(headerKey(header)) ?? Number.POSITIVE_INFINITY;
export const isFeature = (field: ImportField): boolean =>
  (FEATURE_NAMES as readonly string[]).includes(field);
